package io.sharelift.desktop.control;

import io.sharelift.desktop.theme.Tone;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A bar whose pieces are as long as the counts of their states; what is left is the track. */
public final class SegmentBar extends Region {

    /** One piece of the bar. */
    public record Piece(Tone tone, long count) {}

    private Consumer<Tone> pressed = tone -> {};
    private List<Piece> pieces = List.of();
    private long total;
    private long filled;

    public SegmentBar() {
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        Rectangle round = new Rectangle();
        round.setArcWidth(8);
        round.setArcHeight(8);
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        setClip(round);
    }

    /** Hands over the tone of a piece that is clicked. */
    public void onPress(Consumer<Tone> taker) {
        pressed = taker;
        setCursor(Cursor.HAND);
    }

    /** Shows these counts out of a total. */
    public void show(List<Piece> counts, long outOf) {
        List<Piece> shown = counts.stream().filter(piece -> piece.count() > 0).toList();
        if (shown.equals(pieces) && outOf == total) {
            return;
        }
        pieces = shown;
        total = outOf;
        filled = shown.stream().mapToLong(Piece::count).sum();
        List<Region> regions = new ArrayList<>();
        for (Piece piece : shown) {
            Region region = new Region();
            region.getStyleClass().add("piece");
            region.setManaged(false);
            piece.tone().on(region);
            region.setOnMouseClicked(event -> pressed.accept(piece.tone()));
            regions.add(region);
        }
        getChildren().setAll(regions);
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        long before = 0;
        for (int i = 0; i < pieces.size(); i++) {
            before += pieces.get(i).count();
            double end = total == 0 ? 0 : Math.rint(getWidth() * before / total);
            double width = Math.max(end - x, 2);
            boolean last = i == pieces.size() - 1;
            getChildren()
                    .get(i)
                    .resizeRelocate(x, 0, last ? width : Math.max(width - 1, 1), getHeight());
            x = Math.max(end, x + width);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> total == 0 ? 0.0 : (double) filled / total;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
