package io.sharelift.report.pdf;

/**
 * How a text looks.
 *
 * @param size in points
 * @param leading from one line to the next, in points
 * @param colour {@code #rrggbb}
 */
record Style(Face face, float size, float leading, String colour) {

    Style in(String otherColour) {
        return new Style(face, size, leading, otherColour);
    }
}
