package io.sharelift.report.page;

/** What a colour of Sharelift says; a mark says the same where there is no colour. */
public enum Tone {
    PLAIN("", "#1f2328", "#ffffff"),
    MIGRATED("✓", "#1a7f37", "#edf5ef"),
    ALREADY("◆", "#0969da", "#ebf3fc"),
    FAILED("✗", "#cf222e", "#fbedee"),
    UNKNOWN("?", "#8250df", "#f5f1fd"),
    SKIPPED("○", "#59636e", "#f2f3f4"),
    READY("●", "#1a7f37", "#edf5ef"),
    LOOK("▲", "#8a5c00", "#f6f2eb");

    private final String mark;
    private final String strong;
    private final String tint;

    Tone(String mark, String strong, String tint) {
        this.mark = mark;
        this.strong = strong;
        this.tint = tint;
    }

    /** One character that every font of the program has; empty for plain. */
    public String mark() {
        return mark;
    }

    /** {@code #rrggbb} of text and bars. */
    public String strong() {
        return strong;
    }

    /** {@code #rrggbb} of a ground on which {@link #strong()} can be read. */
    public String tint() {
        return tint;
    }
}
