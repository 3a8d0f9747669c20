package io.sharelift.report.page;

import java.util.List;

/**
 * A part of a report with a heading of its own.
 *
 * @param id to link to, lower-case letters
 * @param ownPage whether it begins a page when it is printed
 */
public record Section(String id, String heading, boolean ownPage, List<Block> blocks) {

    public Section(String id, String heading, List<Block> blocks) {
        this(id, heading, false, blocks);
    }

    public Section {
        blocks = List.copyOf(blocks);
    }
}
