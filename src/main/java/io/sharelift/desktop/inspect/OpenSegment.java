package io.sharelift.desktop.inspect;

import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.UserShare;
import io.sharelift.share.signer.Anatomy;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** What is known of the selected wallet's segment. */
public sealed interface OpenSegment {

    /** It is being read from the file. */
    record Reading() implements OpenSegment {}

    /**
     * It was read; the sizes of the signer's parts are known, the signer is not.
     *
     * @param all the facts of every segment of the user share
     * @param own which of them is the wallet's
     * @param anatomy what the wallet's signer is made of; null if it has none
     */
    record Read(List<SegmentFacts> all, int own, @Nullable Anatomy anatomy) implements OpenSegment {
        public Read {
            all = List.copyOf(all);
        }

        /** The facts of the wallet's own segment. */
        SegmentFacts facts() {
            return all.get(own);
        }
    }

    /** There is no segment for this wallet. */
    record None() implements OpenSegment {}

    /** It could not be read, and why in a sentence. */
    record Unreadable(String why) implements OpenSegment {}

    /** Opens a row's share for one look; away from the window's thread. */
    static OpenSegment read(Inventory inventory, WalletRow row) throws IOException {
        try (ShareReader reader = inventory.shares();
                UserShare share = reader.open(row)) {
            List<UserShare.Segment> segments = share.segments();
            return row.segment() < segments.size()
                    ? new Read(share.facts(), row.segment(), anatomy(segments.get(row.segment())))
                    : new None();
        }
    }

    private static @Nullable Anatomy anatomy(UserShare.Segment segment) {
        if (!segment.hasSigner()) {
            return null;
        }
        try (Signer signer = Signer.read(segment.signer())) {
            return Anatomy.of(signer);
        }
    }
}
