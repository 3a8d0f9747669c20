package io.sharelift.command;

import java.io.PrintWriter;
import java.util.List;

/** Lines of cells with every column as wide as its widest cell, the last one open. */
final class TextTable {

    private TextTable() {}

    static void print(List<List<String>> lines, PrintWriter out) {
        int columns = lines.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], visible(line.get(i)).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                String cell = visible(line.get(i));
                text.append(cell).repeat(' ', widths[i] - cell.length() + 2);
            }
            out.println(text.append(visible(line.getLast())));
        }
    }

    /** Text from a file cannot move the cursor or change a colour. */
    private static String visible(String cell) {
        return cell.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
