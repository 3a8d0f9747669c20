package io.sharelift.fuzz;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.SegmentCondition;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.UserShare;
import io.sharelift.share.UserShare.Segment;
import io.sharelift.share.signer.Signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The text of a user share, with its segments and the signers in them. */
public final class UserShareFuzz {

    private UserShareFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] text = FoldedText.wrapped(input);
        try {
            List<SegmentFacts> facts = Bounds.hold(text.length, () -> facts(text));
            if (!facts.equals(facts(text))) {
                throw new AssertionError("The same share says something else.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SegmentFacts> facts(byte[] bytes) {
        try (SecretBytes text = SecretBytes.copyOf(bytes);
                UserShare share = UserShare.open(text)) {
            for (Segment segment : share.segments()) {
                check(share, segment);
            }
            return share.facts();
        }
    }

    private static void check(UserShare share, Segment segment) {
        SegmentFacts facts = segment.facts();
        if (facts.condition() != SegmentCondition.READABLE
                && (segment.hasSigner() || facts.id() != null || !facts.fields().isEmpty())) {
            throw new AssertionError("A segment that cannot be read says something.");
        }
        if (segment.hasSigner()) {
            if (segment.signer().size() != facts.signerLength()) {
                throw new AssertionError("The signer has another length.");
            }
            try (SecretBytes plain = segment.signer().unescaped();
                    Signer one = Signer.read(segment.signer());
                    Signer other = Signer.read(plain)) {
                if (!one.walletId().equals(other.walletId())) {
                    throw new AssertionError("The signer names another wallet.");
                }
            }
        }
        facts.walletId()
                .flatMap(share::segmentOf)
                .filter(taken -> taken.facts().index() > facts.index() && segment.hasSigner())
                .ifPresent(
                        taken -> {
                            throw new AssertionError("A later segment was taken.");
                        });
    }
}
