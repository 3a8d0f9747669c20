package io.sharelift.export;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.SegmentCondition;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.UserShare;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Whether a value is a user share, for files that do not name their columns.
 *
 * @param ids the wallets that it names
 */
record ShareLook(Kind kind, List<String> ids) {

    /** What a value is. */
    enum Kind {
        NOT_A_SHARE,
        SHARE,
        SEALED
    }

    private static final ShareLook NOT = new ShareLook(Kind.NOT_A_SHARE, List.of());

    /** Shorter is no share, whatever it is. */
    static final int SHORTEST = 40;

    /** Longer is not looked at only to find out which column it is in. */
    static final int LONGEST = 1 << 20;

    static ShareLook at(SecretBytes text) {
        if (text.size() < SHORTEST || text.size() > LONGEST) {
            return NOT;
        }
        try (UserShare share = UserShare.open(text)) {
            List<SegmentFacts> facts =
                    share.facts().stream()
                            .filter(f -> f.condition() == SegmentCondition.READABLE)
                            .toList();
            if (!facts.isEmpty()) {
                return new ShareLook(Kind.SHARE, facts.stream().map(ShareLook::id).toList());
            }
        }
        return ShareReadability.looksSealed(text.memory())
                ? new ShareLook(Kind.SEALED, List.of())
                : NOT;
    }

    private static String id(SegmentFacts facts) {
        return facts.id() == null ? "" : facts.id();
    }

    boolean isShare() {
        return kind != Kind.NOT_A_SHARE;
    }

    boolean names(@Nullable String wallet) {
        return wallet != null && ids.contains(wallet);
    }
}
