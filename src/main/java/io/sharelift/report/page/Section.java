package io.sharelift.report.page;

import java.util.List;

/**
 * A part of a report with a heading of its own.
 *
 * @param id to link to, lower-case letters
 */
public record Section(String id, String heading, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
