package io.sharelift.export;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.UserShare;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A user share opened from its text, by way of the company's own key where it is sealed.
 *
 * @param problem why nothing in it can be read, null if something can
 * @param sealed whether it was sealed and could be opened
 */
record OpenedShare(UserShare share, @Nullable Finding problem, boolean sealed)
        implements AutoCloseable {

    /** Opens a share; the text stays the caller's to wipe. */
    static OpenedShare of(SecretBytes text, @Nullable SealedShareOpener opener) {
        UserShare share = UserShare.open(text);
        Finding problem = ShareReadability.problem(share, text).orElse(null);
        boolean isSealed = problem != null && problem.code() == FindingCode.SHARE_SEALED;
        if (!isSealed || opener == null) {
            return new OpenedShare(share, problem, false);
        }
        Optional<SecretBytes> opened = opener.open(text);
        if (opened.isEmpty()) {
            return new OpenedShare(share, Finding.of(FindingCode.SHARE_SEALED_OTHERWISE), false);
        }
        share.close();
        try (SecretBytes plain = opened.get()) {
            UserShare inner = UserShare.open(plain);
            return new OpenedShare(
                    inner, ShareReadability.problem(inner, plain).orElse(null), true);
        }
    }

    @Override
    public void close() {
        share.close();
    }
}
