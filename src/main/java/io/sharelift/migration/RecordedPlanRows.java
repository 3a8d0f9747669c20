package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.SealedShare;
import io.sharelift.export.SignerFacts;
import io.sharelift.export.SourcePlace;
import io.sharelift.export.TextForm;
import io.sharelift.export.WalletRow;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordReader;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The wallets of a record's plan, whose shares were sealed ahead and are in the record too. */
record RecordedPlanRows(RecordReader record, SealedShares sealed, PlanFrozen frozen)
        implements PlanRows {

    @Override
    public int size() {
        return sealed.planned().size();
    }

    @Override
    public PlannedWallet wallet(int index) {
        return switch (sealed.planned().get(index)) {
            case WalletPlanned wallet ->
                    new PlannedWallet(index, row(index, wallet), wallet.decision(), wallet.why());
            case RowWithoutWallet row ->
                    new PlannedWallet(index, row(index, row), Decision.BLOCKED, row.why());
            default -> throw new IllegalStateException("A plan has only wallets and rows.");
        };
    }

    private static WalletRow row(int index, WalletPlanned wallet) {
        return row(
                index,
                wallet.wallet(),
                new Kind(wallet.type(), wallet.scheme()),
                wallet.address(),
                wallet.publicKey(),
                place(wallet.source(), wallet.row()),
                wallet.beside(),
                wallet.fingerprint());
    }

    private static WalletRow row(int index, RowWithoutWallet row) {
        return row(
                index,
                null,
                new Kind(WalletType.EVM, WalletScheme.DKLS),
                null,
                null,
                place(row.source(), row.row()),
                List.of(),
                null);
    }

    private static SourcePlace place(String source, long row) {
        return new SourcePlace(Path.of(source), null, row, 0, 0, 0, TextForm.PLAIN);
    }

    /** As much of the row as a record has: nothing by which a share could be found again. */
    private static WalletRow row(
            int index,
            @Nullable WalletId wallet,
            Kind kind,
            @Nullable String address,
            @Nullable String publicKey,
            SourcePlace place,
            List<String> beside,
            @Nullable String fingerprint) {
        return new WalletRow(
                index,
                wallet,
                kind.scheme(),
                kind.type(),
                address,
                publicKey,
                null,
                place,
                -1,
                0,
                beside,
                0,
                fingerprint,
                SignerFacts.NONE,
                false,
                List.of());
    }

    @Override
    public Decision decision(int index) {
        return sealed.planned().get(index) instanceof WalletPlanned wallet
                ? wallet.decision()
                : Decision.BLOCKED;
    }

    @Override
    public Kind kind(int index) {
        return sealed.planned().get(index) instanceof WalletPlanned wallet
                ? new Kind(wallet.type(), wallet.scheme())
                : new Kind(WalletType.EVM, WalletScheme.DKLS);
    }

    @Override
    public Map<String, Integer> toLookAt() {
        return frozen.accepted();
    }

    /** The same envelope at each try: it was sealed once, where the share was. */
    @Override
    public ShareSource shares(EnclaveKey key, int places) {
        return new ShareSource() {
            @Override
            public SealedShare seal(PlannedWallet planned) throws IOException {
                return envelope(planned);
            }

            @Override
            public void close() {
                // The record stays its owner's.
            }
        };
    }

    private SealedShare envelope(PlannedWallet planned) throws IOException {
        WalletId wallet = planned.wallet();
        byte[] body =
                record.envelope(sealed.sequence(planned.index()))
                        .orElseThrow(() -> new IOException(Words.SEALED_MISSING.say()));
        // Once more, although all were looked at before: this is what is sent.
        String hash = SealedShares.sha256(body);
        if (wallet == null || !hash.equals(sealed.sha256(planned.index()))) {
            throw new IOException(Words.SEALED_CHANGED.say());
        }
        return new SealedShare(wallet, body, hash);
    }
}
