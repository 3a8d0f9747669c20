package io.sharelift.export;

import io.sharelift.share.Repair;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.SegmentCondition;
import io.sharelift.share.SegmentFacts;
import io.sharelift.share.SignerCondition;
import io.sharelift.share.UserShare;
import io.sharelift.share.UserShare.Segment;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Opens the share of a row for one look and keeps what may be kept of it. */
final class RowInspector implements AutoCloseable {

    /** A signer may have 16 MB; base64 twice over and its neighbours have room in this. */
    static final long LONGEST_SHARE = 64L << 20;

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.sharelift.export.findings");

    /** A segment of which nobody can say whose it is. */
    private static final String UNTOLD = "?";

    private final FingerprintKey.Fingerprinter fingerprinter;
    private final @Nullable SealedShareOpener opener;

    RowInspector(FingerprintKey key, @Nullable ShareKey shareKey) {
        this.fingerprinter = key.fingerprinter();
        this.opener = shareKey == null ? null : shareKey.opener();
    }

    /** The wallets of a row: one, or one for each segment where the row names none. */
    List<WalletRow> inspect(ExportSource source, RawRow row) throws IOException {
        if (row.share() != RawRow.Share.TEXT || row.place().length() == 0) {
            FindingCode code =
                    row.share() == RawRow.Share.NOT_TEXT
                            ? FindingCode.SHARE_NOT_TEXT
                            : FindingCode.SHARE_MISSING;
            return List.of(withoutShare(row, Finding.of(code)));
        }
        if (row.place().length() > LONGEST_SHARE) {
            return List.of(
                    withoutShare(
                            row, Finding.of(FindingCode.SHARE_TOO_LONG, row.place().length())));
        }
        try (SecretBytes text = source.share(row.place());
                OpenedShare opened = OpenedShare.of(text, opener)) {
            if (opened.problem() != null) {
                return List.of(withoutShare(row, opened.problem()));
            }
            return row.walletId() == null && !row.walletIdNotText()
                    ? everySegment(row, opened)
                    : List.of(namedWallet(row, opened));
        }
    }

    @Override
    public void close() {
        if (opener != null) {
            opener.close();
        }
    }

    private List<WalletRow> everySegment(RawRow row, OpenedShare opened) {
        UserShare share = opened.share();
        List<WalletRow> wallets = new ArrayList<>();
        for (Segment segment : share.segments()) {
            if (segment.facts().condition() == SegmentCondition.EMPTY
                    || laterTwin(share, segment)) {
                continue;
            }
            wallets.add(wallet(row, opened, segment, segment.facts().walletId().orElse(null)));
        }
        return wallets;
    }

    /** A segment that the SDK would never come to, because an earlier one is the wallet's. */
    private static boolean laterTwin(UserShare share, Segment segment) {
        return segment.facts()
                .walletId()
                .flatMap(share::segmentOf)
                .filter(taken -> taken != segment)
                .isPresent();
    }

    private WalletRow namedWallet(RawRow row, OpenedShare opened) {
        UserShare share = opened.share();
        Optional<WalletId> named = Optional.ofNullable(row.walletId()).flatMap(WalletId::parse);
        if (named.isEmpty()) {
            return withoutShare(row, idProblem(row));
        }
        WalletId wallet = named.get();
        Optional<Segment> taken =
                share.segmentOf(wallet)
                        .or(
                                () ->
                                        share.segments().stream()
                                                .filter(s -> wallet.value().equals(s.facts().id()))
                                                .findFirst());
        return taken.map(segment -> wallet(row, opened, segment, wallet))
                .orElseGet(
                        () ->
                                withoutShare(
                                        row,
                                        Finding.of(FindingCode.NO_SEGMENT_FOR_ID, idsIn(share))));
    }

    private static Finding idProblem(RawRow row) {
        return Finding.of(
                row.walletIdNotText()
                        ? FindingCode.WALLET_ID_NOT_TEXT
                        : FindingCode.WALLET_ID_UNUSABLE);
    }

    private static String idsIn(UserShare share) {
        String ids =
                share.facts().stream()
                        .flatMap(facts -> facts.walletId().stream())
                        .map(WalletId::value)
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "-" : ids;
    }

    private WalletRow wallet(
            RawRow row, OpenedShare opened, Segment segment, @Nullable WalletId wallet) {
        SegmentFacts facts = segment.facts();
        List<Finding> findings = new ArrayList<>();
        if (wallet == null && facts.condition() == SegmentCondition.READABLE) {
            findings.add(Finding.of(FindingCode.WALLET_ID_MISSING));
        }
        SignerLook look = SignerLook.at(segment, wallet, findings);
        SegmentFindings.of(facts, look, findings);
        addRepairs(facts.repairs(), findings);
        String fingerprint = segment.hasSigner() ? fingerprinter.of(segment.signer()) : null;
        return new WalletRow(
                0,
                wallet,
                look.scheme(),
                look.type(),
                facts.address().orElse(null),
                facts.publicKey().orElse(null),
                row.identifier() != null ? row.identifier() : facts.identifier().orElse(null),
                row.place(),
                facts.index(),
                opened.share().segments().size(),
                beside(opened.share(), segment, wallet),
                facts.signerLength(),
                fingerprint,
                look.signer(),
                opened.sealed(),
                findings);
    }

    /**
     * Whose shares are stored in the same text, this wallet's aside; a session is nobody's share.
     */
    private static List<String> beside(UserShare share, Segment taken, @Nullable WalletId wallet) {
        List<String> others = new ArrayList<>();
        for (Segment segment : share.segments()) {
            if (segment != taken && mayHoldAShare(segment)) {
                Optional<WalletId> named = segment.facts().walletId();
                if (named.isEmpty() || !named.get().equals(wallet)) {
                    others.add(named.map(WalletId::value).orElse(UNTOLD));
                }
            }
        }
        return others.stream().distinct().toList();
    }

    private static boolean mayHoldAShare(Segment segment) {
        return switch (segment.facts().condition()) {
            case EMPTY -> false;
            case READABLE ->
                    segment.hasSigner() || segment.facts().signer() == SignerCondition.NOT_TEXT;
            case NOT_JSON, NOT_A_WALLET, NOT_UTF8 -> true;
        };
    }

    private static void addRepairs(Set<Repair> repairs, List<Finding> findings) {
        if (!repairs.isEmpty()) {
            String forgiven =
                    new TreeSet<>(repairs)
                            .stream()
                                    .map(repair -> WORDS.getString("repair." + repair))
                                    .collect(Collectors.joining(", "));
            findings.add(Finding.of(FindingCode.BASE64_REPAIRED, forgiven));
        }
    }

    private static WalletRow withoutShare(RawRow row, Finding finding) {
        List<Finding> findings = new ArrayList<>();
        if (row.walletIdNotText()) {
            findings.add(idProblem(row));
        }
        if (findings.stream().noneMatch(finding::equals)) {
            findings.add(finding);
        }
        return new WalletRow(
                0,
                Optional.ofNullable(row.walletId()).flatMap(WalletId::parse).orElse(null),
                WalletScheme.DKLS,
                WalletType.EVM,
                null,
                null,
                row.identifier(),
                row.place(),
                -1,
                0,
                List.of(),
                0,
                null,
                SignerFacts.NONE,
                false,
                findings);
    }
}
