package io.sharelift.record.verify;

import io.sharelift.record.anchor.AnchorText;

import java.util.Optional;

/** Looks for the head that was kept elsewhere among the events as they pass. */
final class AnchorSearch {

    private final Optional<AnchorText> anchor;
    private long found;
    private long otherAt;

    AnchorSearch(Optional<AnchorText> anchor) {
        this.anchor = anchor;
    }

    void pass(long sequence, String hash) {
        if (anchor.isEmpty()) {
            return;
        }
        boolean same = anchor.get().hash().equals(hash);
        boolean itsNumber = anchor.get().sequence().orElse(sequence) == sequence;
        if (same && itsNumber) {
            found = sequence;
        } else if (itsNumber && anchor.get().sequence().isPresent()) {
            otherAt = sequence;
        }
    }

    /**
     * @param last the last event that passed
     * @param stopped whether something is wrong after it
     */
    AnchorFinding finding(long last, boolean stopped) {
        if (anchor.isEmpty()) {
            return new AnchorFinding.NoneGiven();
        } else if (found > 0) {
            return new AnchorFinding.Found(found, last - found);
        }
        return otherAt == 0 && stopped
                ? new AnchorFinding.NotReached()
                : new AnchorFinding.NotThere();
    }

    /** What is wrong although each event follows the one before it. */
    Optional<Flaw> flaw(long last) {
        if (anchor.isEmpty() || found > 0) {
            return Optional.empty();
        } else if (otherAt > 0) {
            return Optional.of(EventFlaws.writtenAnew(otherAt));
        }
        return Optional.of(
                anchor.get().sequence().isPresent()
                        ? EventFlaws.cutOff(last, anchor.get().sequence().getAsLong())
                        : EventFlaws.anchorNotThere());
    }

    /** Whether it is known already that the record was written anew. */
    boolean isOther() {
        return otherAt > 0;
    }
}
