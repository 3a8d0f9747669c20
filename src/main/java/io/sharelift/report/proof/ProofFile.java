package io.sharelift.report.proof;

import io.sharelift.record.Challenge;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.csv.Cells;
import io.sharelift.report.csv.CsvFile;
import io.sharelift.report.csv.CsvReadBack;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.address.StatedKey;
import io.sharelift.share.address.WalletKey;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that is needed to check each signature of a record with other programs, as a CSV file. */
public final class ProofFile {

    /** What it is called. */
    public static final String NAME = "proofs.csv";

    private static final List<String> NAMES =
            List.of(
                    "wallet",
                    "type",
                    "scheme",
                    "expected address",
                    "expected public key",
                    "proof",
                    "event",
                    "asked at",
                    "nonce",
                    "challenge",
                    "challenge SHA-256",
                    "signature",
                    "verdict",
                    "signed by",
                    "status",
                    "code",
                    "message",
                    "request ID",
                    "detail");

    private ProofFile() {}

    /**
     * Writes the file; one of this name is replaced.
     *
     * @throws EvidenceException if it cannot be written
     */
    public static void write(Account account, List<Challenged> challenges, Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, ".evidence", ".new");
            Files.delete(beside);
            try {
                try (CsvFile csv = CsvFile.create(beside, NAMES)) {
                    challenges.forEach(challenged -> csv.line(cells(account, challenged)));
                }
                int lines = CsvReadBack.read(beside, wallet -> {});
                if (lines != challenges.size()) {
                    throw EvidenceException.countsDiffer(NAME + " has " + lines + " lines");
                }
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (UncheckedIOException e) {
            throw EvidenceException.cannotWrite(folder, e.getCause());
        } catch (IOException e) {
            throw EvidenceException.cannotWrite(folder, e);
        }
    }

    private static List<String> cells(Account account, Challenged challenged) {
        WalletAccount known = account.wallet(challenged.asked().wallet());
        WalletPlanned planned = known == null ? null : known.planned();
        Challenge challenge =
                new Challenge(
                        account.recordId(),
                        challenged.asked().wallet(),
                        challenged.asked().nonce());
        List<String> cells = new ArrayList<>();
        cells.add(challenge.wallet().value());
        cells.add(planned == null ? "" : planned.type().name());
        cells.add(planned == null ? "" : planned.scheme().name());
        cells.add(planned == null ? "" : Cells.orEmpty(planned.address()));
        cells.add(planned == null ? "" : Cells.text(publicKey(planned)));
        cells.add(String.valueOf(challenged.asked().proof()));
        cells.add(String.valueOf(challenged.event()));
        cells.add(challenged.at().toString());
        cells.add(Cells.text(challenge.nonce()));
        cells.add(Cells.text(challenge.text()));
        cells.add(HexFormat.of().formatHex(challenge.bytes()));
        cells.addAll(answer(challenged.answered()));
        return cells;
    }

    private static List<String> answer(@Nullable ProofAnswered answered) {
        if (answered == null) {
            return List.of("", "", "", "", "", "", "", "");
        }
        String para = answered.paraRequestId();
        return List.of(
                Cells.orEmpty(answered.signature()),
                answered.verdict().name(),
                Cells.orEmpty(answered.signedBy()),
                Cells.orEmpty(answered.status()),
                Cells.orEmpty(answered.code()),
                Cells.orEmpty(answered.message()),
                para == null ? answered.requestId().toString() : Cells.text(para),
                Cells.text(answered.detail()));
    }

    /** In hex, also where only a Solana or Stellar address tells it; else as it is stated. */
    private static String publicKey(WalletPlanned planned) {
        WalletKey key = new StatedKey(planned.address(), planned.publicKey()).key().orElse(null);
        return switch (key) {
            case Ed25519Key ed25519 -> HexFormat.of().formatHex(ed25519.bytes());
            case Secp256k1Key secp256k1 ->
                    HexFormat.of().formatHex(secp256k1.point().uncompressed());
            case null -> planned.publicKey() == null ? "" : planned.publicKey();
        };
    }
}
