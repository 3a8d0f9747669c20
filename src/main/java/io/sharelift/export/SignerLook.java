package io.sharelift.export;

import io.sharelift.share.SegmentFacts;
import io.sharelift.share.UserShare.Segment;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What a signer itself says: whom it names, how it is laid out, which address it derives. */
record SignerLook(WalletScheme scheme, WalletType type, SignerFacts signer) {

    /** Takes the signer of a segment apart for one look, and adds what contradicts the segment. */
    static SignerLook at(Segment segment, @Nullable WalletId wallet, List<Finding> findings) {
        SegmentFacts facts = segment.facts();
        if (!segment.hasSigner()) {
            return new SignerLook(facts.scheme(), facts.type(), SignerFacts.NONE);
        }
        try (Signer signer = Signer.read(segment.signer())) {
            signer.walletId()
                    .filter(named -> wallet != null && !named.equals(wallet))
                    .ifPresent(
                            named ->
                                    findings.add(
                                            Finding.of(
                                                    FindingCode.SIGNER_OF_ANOTHER_WALLET, named)));
            compareScheme(facts, signer, findings);
            WalletScheme scheme = facts.statedScheme().or(signer::scheme).orElseGet(facts::scheme);
            WalletType type = facts.statedType().orElseGet(() -> typeOf(scheme));
            Optional<WalletKey> key = WalletKey.of(signer, facts.publicKey().orElse(null));
            SignerFacts told = told(facts, signer, key, type);
            key.ifPresent(k -> compareKey(facts, k, told, findings));
            return new SignerLook(scheme, type, told);
        }
    }

    /** Where an old segment leaves the scheme open, the signer's own layout tells it. */
    private static WalletType typeOf(WalletScheme scheme) {
        return scheme == WalletScheme.ED25519 ? WalletType.SOLANA : WalletType.EVM;
    }

    private static SignerFacts told(
            SegmentFacts facts, Signer signer, Optional<WalletKey> key, WalletType type) {
        SignerLayout layout = SignerLayout.of(signer);
        if (key.isEmpty()) {
            return new SignerFacts(layout, null, Agreement.NOT_COMPARABLE);
        }
        String stated = facts.address().orElse(null);
        Agreement check = key.get().compareAddress(stated);
        String derived = check == Agreement.AGREES ? stated : key.get().address(type);
        return new SignerFacts(layout, derived, check);
    }

    private static void compareScheme(SegmentFacts facts, Signer signer, List<Finding> findings) {
        Optional<WalletScheme> layout = signer.scheme();
        Optional<WalletScheme> stated = facts.statedScheme();
        if (layout.isPresent() && stated.isPresent() && !layout.equals(stated)) {
            findings.add(
                    Finding.of(FindingCode.SIGNER_LAYOUT_MISMATCH, stated.get(), layout.get()));
        }
    }

    private static void compareKey(
            SegmentFacts facts, WalletKey key, SignerFacts told, List<Finding> findings) {
        if (told.addressCheck() == Agreement.DIFFERS) {
            findings.add(
                    Finding.of(
                            FindingCode.ADDRESS_MISMATCH,
                            String.valueOf(told.derivedAddress()),
                            facts.address().orElse("")));
        }
        if (facts.publicKey()
                .filter(k -> key.comparePublicKey(k) == Agreement.DIFFERS)
                .isPresent()) {
            findings.add(Finding.of(FindingCode.PUBLIC_KEY_MISMATCH));
        }
    }
}
