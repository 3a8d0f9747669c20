package io.sharelift.report.page;

import java.time.Instant;
import java.util.List;

/**
 * A whole report.
 *
 * @param subtitle what it is about, in one line
 * @param footer what stands on each printed page
 * @param made when what it tells last changed: the same record makes the same report
 */
public record Paper(
        String title, String subtitle, String footer, Instant made, List<Section> sections) {

    public Paper {
        sections = List.copyOf(sections);
    }
}
