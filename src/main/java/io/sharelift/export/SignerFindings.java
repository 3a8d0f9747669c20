package io.sharelift.export;

import io.sharelift.share.UserShare.Segment;
import io.sharelift.share.WalletId;

import java.util.List;

/** What is to be said of a signer: whom it names, and which address it derives. */
final class SignerFindings {

    private SignerFindings() {}

    static void of(Segment segment, WalletId wallet, List<Finding> findings) {}
}
