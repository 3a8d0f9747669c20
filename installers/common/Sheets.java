import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Style sheets as JavaFX reads them fastest: parsed, beside the text. It takes the parsed one of
 * the same name by itself.
 */
final class Sheets {

    private Sheets() {}

    /**
     * @param root of a jar
     * @param work a file name to work under, without ending
     */
    static void parse(Path root, Path work) throws IOException {
        Path text = work.resolveSibling(work.getFileName() + ".css");
        Path parsed = work.resolveSibling(work.getFileName() + ".bss");
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(root.resolve("io/sharelift/desktop"))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
        for (Path sheet : sheets) {
            Files.write(text, Files.readAllBytes(sheet));
            Stylesheet.convertToBinary(text.toFile(), parsed.toFile());
            Files.write(
                    sheet.resolveSibling(
                            sheet.getFileName().toString().replaceFirst("css$", "bss")),
                    Files.readAllBytes(parsed));
        }
    }
}
