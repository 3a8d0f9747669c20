package io.sharelift.migration;

import java.util.List;

/** Nothing of a record may be sent that was sealed ahead into it; its message is sentences. */
public final class SealedRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<SealedTrouble> troubles;

    SealedRefusedException(String sentences, List<SealedTrouble> troubles) {
        super(sentences);
        this.troubles = List.copyOf(troubles);
    }

    /** Each wallet whose envelope must not be sent; none if it is the record as a whole. */
    public List<SealedTrouble> troubles() {
        return troubles;
    }
}
