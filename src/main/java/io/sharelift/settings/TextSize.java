package io.sharelift.settings;

import java.util.List;

/** How large the text is; everything else scales with it. */
public enum TextSize {
    SMALL(12),
    NORMAL(13),
    LARGE(15),
    LARGEST(17);

    private static final List<TextSize> SIZES = List.of(values());

    private final int pixels;

    TextSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    /** The next larger size, or this one if there is none. */
    public TextSize larger() {
        return SIZES.get(Math.min(SIZES.indexOf(this) + 1, SIZES.size() - 1));
    }

    /** The next smaller size, or this one if there is none. */
    public TextSize smaller() {
        return SIZES.get(Math.max(SIZES.indexOf(this) - 1, 0));
    }
}
