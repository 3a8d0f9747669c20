package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Words;
import io.sharelift.record.reconcile.Standing;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The exports and Para's ready list as two sets that overlap: in each part how many wallets, and
 * the more there are the wider it is. What is pressed is picked, and the rest of the screen shows
 * no other.
 */
final class SetsPicture extends Region {

    private static final double LABEL = 28;
    private static final double TILE = 52;
    private static final double INSET = 6;
    private static final double BORDER_GAP = 2 * INSET;
    private static final double LEAST = 112;

    private final Words words;
    private final Region exportsFrame = frame();
    private final Region listFrame = frame();
    private final ToggleButton exports;
    private final ToggleButton list;
    private final List<SetTile> tiles = new ArrayList<>();
    private final Map<Part, ToggleButton> parts = new EnumMap<>(Part.class);
    private Consumer<Part> picked = part -> {};

    SetsPicture(Words words) {
        this.words = words;
        this.exports = label(Part.EXPORTS, Pos.CENTER_LEFT);
        this.list = label(Part.LIST, Pos.CENTER_RIGHT);
        setId("sets");
        getStyleClass().add("sets");
        getChildren().addAll(exportsFrame, listFrame, exports);
        for (Standing standing :
                List.of(
                        Standing.NOT_MIGRATED,
                        Standing.NOT_YET,
                        Standing.READY,
                        Standing.ELSEWHERE)) {
            SetTile tile = new SetTile(standing, words);
            add(Part.of(standing), tile);
            tiles.add(tile);
            getChildren().add(tile);
        }
        getChildren().add(list);
        double height = LABEL + TILE + LABEL;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Hands over the part that is pressed, or all if it was picked already. */
    void onPick(Consumer<Part> taker) {
        picked = taker;
    }

    void show(ReadyCounts counts) {
        tell(exports, "EXPORTS", counts.of(Part.EXPORTS));
        tell(list, "LIST", counts.of(Part.LIST));
        tiles.forEach(tile -> tile.count(counts.of(tile.standing())));
        requestLayout();
    }

    void pick(Part part) {
        parts.forEach((each, toggle) -> toggle.setSelected(each == part));
    }

    private void tell(ToggleButton label, String part, int count) {
        label.setText(words.say("sets." + part, words.wallets(count)));
        label.setAccessibleText(words.say("sets." + part + ".spoken", count));
    }

    private ToggleButton label(Part part, Pos side) {
        ToggleButton label = new ToggleButton();
        label.getStyleClass().setAll("toggle-button", "set-label");
        label.setAlignment(side);
        add(part, label);
        return label;
    }

    private void add(Part part, ToggleButton toggle) {
        toggle.setId("part-" + part.name().toLowerCase(java.util.Locale.ROOT));
        toggle.setOnAction(event -> picked.accept(toggle.isSelected() ? part : Part.ALL));
        parts.put(part, toggle);
    }

    private static Region frame() {
        Region frame = new Region();
        frame.getStyleClass().add("set");
        frame.setMouseTransparent(true);
        return frame;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 4 * LEAST + 2 * BORDER_GAP + 3 * INSET;
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(getWidth() - 2 * INSET - INSET - 2 * BORDER_GAP);
        double[] gaps = {INSET, BORDER_GAP, BORDER_GAP, 0};
        double x = INSET;
        double[] left = new double[4];
        for (int i = 0; i < 4; i++) {
            left[i] = x;
            tiles.get(i).resizeRelocate(x, LABEL, widths[i], TILE);
            x = Math.rint(x + widths[i] + gaps[i]);
        }
        double exportsEnd = left[2] + widths[2] + INSET;
        double listStart = left[2] - INSET;
        exportsFrame.resizeRelocate(0, 0, exportsEnd, LABEL + TILE + INSET);
        listFrame.resizeRelocate(
                listStart, LABEL - INSET, getWidth() - listStart, TILE + INSET + LABEL);
        place(exports, 1, 1, listStart - 2);
        place(list, listStart + 1, LABEL + TILE, getWidth() - listStart - 2);
        double free = getWidth() - exportsEnd;
        if (list.prefWidth(-1) < free) {
            // Beside the corner of the other frame, which would else go through the words.
            place(list, exportsEnd + 1, LABEL + TILE, free - 2);
        }
    }

    private static void place(ToggleButton label, double x, double y, double most) {
        label.resizeRelocate(x, y, Math.max(0, most), LABEL - 1);
    }

    /** Each as wide as its words need, and what is left as the counts are. */
    private double[] widths(double all) {
        double least = Math.min(all / 4, LEAST * fontScale());
        double rest = all - 4 * least;
        long total = tiles.stream().mapToLong(SetTile::count).sum();
        double[] widths = new double[4];
        for (int i = 0; i < 4; i++) {
            double share = total == 0 ? 0.25 : (double) tiles.get(i).count() / total;
            widths[i] = Math.rint(least + rest * share);
        }
        return widths;
    }

    private double fontScale() {
        return exports.getFont().getSize() / 13;
    }
}
