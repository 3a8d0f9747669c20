package io.sharelift.export;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A wallet as an export has it: facts, place and findings, never the share.
 *
 * @param number the place in the inventory, from 0
 * @param walletId the wallet, or null if the row does not say which
 * @param address the address that the segment states
 * @param publicKey the public key that the segment states
 * @param identifier who the wallet is for, e.g. an e-mail address
 * @param segment which segment of the user share is this wallet's, from 0, or -1
 * @param segments how many segments the user share has
 * @param beside the IDs of the other wallets in the same stored share, and {@code ?} for each
 *     segment that has none or cannot be read: who deletes the share deletes theirs too
 * @param signerBytes bytes of the signer as it is stored
 * @param fingerprint keyed fingerprint of the signer in hex, the same wherever the signer and the
 *     key are ({@link Inventory#fingerprintKeyId()}); null without a signer
 * @param signer what else may be told of the signer
 * @param sealed whether the share is sealed by the company's own application and was opened with
 *     its key
 */
public record WalletRow(
        int number,
        @Nullable WalletId walletId,
        WalletScheme scheme,
        WalletType type,
        @Nullable String address,
        @Nullable String publicKey,
        @Nullable String identifier,
        SourcePlace place,
        int segment,
        int segments,
        List<String> beside,
        long signerBytes,
        @Nullable String fingerprint,
        SignerFacts signer,
        boolean sealed,
        List<Finding> findings) {

    public WalletRow {
        beside = List.copyOf(beside);
        findings = List.copyOf(findings);
    }

    /** The address as it comes out of the share, else as it is stated; null if neither says. */
    public @Nullable String trueAddress() {
        String derived = signer.derivedAddress();
        return derived == null ? address : derived;
    }

    /** Whether a finding forbids to migrate this wallet from this row. */
    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }
}
