package io.sharelift.report.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.sharelift.record.Challenge;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.RecordCreated;
import io.sharelift.report.Evidence;
import io.sharelift.report.MadeRecord;
import io.sharelift.report.OutsideProgram;
import io.sharelift.report.SampleRecord;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.curve.Secp256k1Point;

import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The file of proofs, checked by the script that stands in the pack. */
class ProofFileTest {

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final HexFormat HEX = HexFormat.of();
    private static final String NONCE = "5e".repeat(32);

    @TempDir Path folder;

    /** Wallets 1 to 5 and how the script is to find their signatures. */
    private MadeRecord withRealSignatures() throws GeneralSecurityException {
        BigInteger secret = new BigInteger("7071727374757677787980", 16);
        Secp256k1Key evm = secp256k1(secret);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] spki = pair.getPublic().getEncoded();
        Ed25519Key solana = new Ed25519Key(Arrays.copyOfRange(spki, 12, spki.length));
        MadeRecord made = new MadeRecord(folder);
        plan(made, 1, WalletType.EVM, evm.evmAddress(), null);
        plan(made, 2, WalletType.COSMOS, evm.cosmosAddress("cosmos"), evm.text());
        plan(made, 3, WalletType.SOLANA, solana.solanaAddress(), null);
        plan(made, 4, WalletType.EVM, MadeRecord.address(4), null);
        plan(made, 5, WalletType.STELLAR, solana.stellarAddress(), null);
        plan(made, 6, WalletType.EVM, MadeRecord.address(6), null);
        made.begun("BETA").wanted(1, 2, 3, 4, 5, 6);
        for (int wallet : new int[] {1, 2, 4}) {
            answered(
                    made,
                    wallet,
                    wallet == 4 ? ProofVerdict.WRONG : ProofVerdict.GOOD,
                    ecdsa(secret, challenge(made, wallet)),
                    wallet == 4 ? evm.evmAddress() : null);
        }
        answered(made, 3, ProofVerdict.GOOD, ed25519(pair, challenge(made, 3)), null);
        answered(made, 5, ProofVerdict.WRONG, ed25519(pair, challenge(made, 3)), null);
        return made.answered(SampleRecord.id(6), NONCE, ProofVerdict.MISSING, null, null, "=1+1");
    }

    private static void plan(
            MadeRecord made,
            int wallet,
            WalletType type,
            String address,
            @Nullable String publicKey) {
        made.planned(
                SampleRecord.id(wallet),
                wallet,
                type,
                Decision.SEND,
                address,
                publicKey,
                List.of());
    }

    private static void answered(
            MadeRecord made,
            int wallet,
            ProofVerdict verdict,
            byte[] signature,
            @Nullable String signedBy) {
        made.answered(
                SampleRecord.id(wallet), NONCE, verdict, HEX.formatHex(signature), signedBy, null);
    }

    private static byte[] challenge(MadeRecord made, int wallet) {
        WalletId id = SampleRecord.id(wallet);
        RecordCreated first = (RecordCreated) made.record().events().getFirst().event();
        return new Challenge(first.record().toString(), id, NONCE).bytes();
    }

    private static Secp256k1Key secp256k1(BigInteger secret) {
        byte[] point = CURVE.getG().multiply(secret).normalize().getEncoded(true);
        return new Secp256k1Key(Secp256k1Point.decode(point).orElseThrow());
    }

    private static byte[] ecdsa(BigInteger secret, byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, new ECDomainParameters(CURVE)));
        BigInteger[] numbers = signer.generateSignature(message);
        byte[] signature = new byte[65];
        for (int i = 0; i < 2; i++) {
            byte[] number = HEX.parseHex("%064x".formatted(numbers[i]));
            System.arraycopy(number, 0, signature, 32 * i, 32);
        }
        return signature;
    }

    private static byte[] ed25519(KeyPair pair, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    private Path written(MadeRecord made) {
        Path out = folder.resolve("out");
        try (Evidence evidence =
                Evidence.of(made.record(), Optional.empty(), "out", ZoneOffset.UTC)) {
            evidence.write(out);
        }
        return out;
    }

    private static List<NamedCsvRecord> read(Path out) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(out.resolve(ProofFile.NAME))) {
            return csv.stream().toList();
        }
    }

    @Test
    void theScriptOfThePackComesToTheVerdictsOfTheRecord() throws Exception {
        Path out;
        try (MadeRecord made = withRealSignatures()) {
            out = written(made);
        }
        List<String> said = check(out);
        assertThat(said).hasSize(6);
        for (int i : new int[] {0, 1, 3}) {
            assertThat(said.get(i)).contains(" good; the record says GOOD");
        }
        assertThat(said.get(0)).startsWith(SampleRecord.wallet(1));
        assertThat(said.get(2)).contains("WRONG: not of this key; the record says WRONG");
        assertThat(said.get(4)).contains("WRONG: not of this key; the record says WRONG");
        assertThat(said.get(5)).contains("no signature; the record says MISSING");
    }

    @Test
    void theScriptFindsAVerdictThatIsNotTrue() throws Exception {
        Path out;
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND).begun("BETA").wanted(1);
            made.answered(1, ProofVerdict.GOOD);
            out = written(made);
        }
        assertThat(check(out).getFirst()).contains("WRONG: not of this key; the record says GOOD");
    }

    @Test
    void aChallengeCanBeMadeAgainFromItsLine() throws Exception {
        try (MadeRecord made = withRealSignatures()) {
            NamedCsvRecord first = read(written(made)).getFirst();
            Challenge challenge =
                    new Challenge(
                            ((RecordCreated) made.record().events().getFirst().event())
                                    .record()
                                    .toString(),
                            SampleRecord.id(1),
                            NONCE);
            assertThat(first.getField("challenge")).isEqualTo(challenge.text());
            assertThat(first.getField("challenge SHA-256"))
                    .isEqualTo(HEX.formatHex(challenge.bytes()));
            long event = Long.parseLong(first.getField("event"));
            assertThat(made.record().events().get((int) event - 1).event())
                    .isInstanceOfSatisfying(
                            ProofAsked.class, asked -> assertThat(asked.nonce()).isEqualTo(NONCE));
        }
    }

    @Test
    void aWrongSignatureStaysInTheFileWhateverCameAfter() throws Exception {
        try (MadeRecord made = new MadeRecord(folder)) {
            made.planned(1, Decision.SEND).begun("BETA").wanted(1);
            made.answered(1, ProofVerdict.WRONG).wanted(1).answered(1, ProofVerdict.GOOD);
            assertThat(read(written(made)))
                    .extracting(line -> line.getField("verdict"))
                    .containsExactly("WRONG", "GOOD");
        }
    }

    @Test
    void aChallengeWithoutAnAnswerIsThereAsWellAndNothingIsAFormula() throws Exception {
        try (MadeRecord made = withRealSignatures()) {
            made.record().append(new ProofAsked(SampleRecord.id(1), 2, NONCE, UUID.randomUUID()));
            List<NamedCsvRecord> lines = read(written(made));
            assertThat(lines).hasSize(7);
            assertThat(lines.getLast().getField("verdict")).isEmpty();
            assertThat(lines.get(5).getField("message")).isEqualTo("'=1+1");
        }
    }

    /** Runs the lines between the marks of the page, as an auditor would. */
    private static List<String> check(Path out) throws Exception {
        String page;
        try (InputStream in =
                Objects.requireNonNull(Evidence.class.getResourceAsStream("how-to-verify.txt"))) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String mark = "----- proofs.py -----\n";
        int from = page.indexOf(mark) + mark.length();
        Files.writeString(
                out.resolve("proofs.py"),
                page.substring(from, page.indexOf("----- end of proofs.py -----")));
        return OutsideProgram.run(out, "python3", "proofs.py").lines().toList();
    }
}
