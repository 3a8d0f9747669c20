package io.sharelift.export;

import io.sharelift.share.SegmentCondition;
import io.sharelift.share.SegmentFacts;

import java.util.List;

/** What is to be said of a segment by its fields alone. */
final class SegmentFindings {

    private SegmentFindings() {}

    static void of(SegmentFacts facts, SignerLook look, List<Finding> findings) {
        if (facts.condition() != SegmentCondition.READABLE) {
            findings.add(Finding.of(FindingCode.SEGMENT_NOT_READABLE, facts.index() + 1));
            findings.add(Finding.of(FindingCode.WALLET_ID_MISSING));
            return;
        }
        switch (facts.signer()) {
            case PRESENT -> {}
            case MISSING -> findings.add(Finding.of(FindingCode.SIGNER_MISSING));
            case EMPTY -> findings.add(Finding.of(FindingCode.SIGNER_EMPTY));
            case NOT_TEXT -> findings.add(Finding.of(FindingCode.SIGNER_NOT_TEXT));
        }
        if (!look.scheme().goesWith(look.type())) {
            findings.add(Finding.of(FindingCode.SCHEME_MISMATCH, look.type(), look.scheme()));
        }
        if (facts.legacy()) {
            findings.add(
                    Finding.of(
                            FindingCode.SEGMENT_LEGACY,
                            missing(facts),
                            look.type(),
                            look.scheme()));
        }
    }

    private static String missing(SegmentFacts facts) {
        if (facts.statedType().isPresent()) {
            return "scheme";
        }
        return facts.statedScheme().isPresent() ? "type" : "type and scheme";
    }
}
