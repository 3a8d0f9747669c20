package io.sharelift.record.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What checking a record found.
 *
 * @param contents what is in it, up to the flaw if there is one
 * @param anchor what came of the head that was kept elsewhere
 * @param flaw the first thing that is wrong; empty if nothing is
 * @param remarks sentences on what is not wrong, and worth knowing
 */
public record Verdict(
        Path file,
        Contents contents,
        AnchorFinding anchor,
        Optional<Flaw> flaw,
        List<String> remarks) {

    public Verdict {
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return flaw.isEmpty();
    }
}
