package io.sharelift.desktop.theme;

/** How large the text is; everything else scales with it. */
public enum TextSize {
    SMALL(12),
    NORMAL(13),
    LARGE(15),
    LARGEST(17);

    private final int pixels;

    TextSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    /** The next larger size, or this one if there is none. */
    public TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next smaller size, or this one if there is none. */
    public TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
