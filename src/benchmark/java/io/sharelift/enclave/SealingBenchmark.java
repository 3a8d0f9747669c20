package io.sharelift.enclave;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.Shares;
import io.sharelift.share.SignerLiteral;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * From the signer in memory to the finished request body with its hash: as Sharelift does it, and
 * as the JDK alone would. Each thread has its own sealer, all have one enclave.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set up by JMH before anything is measured
public class SealingBenchmark {

    private static final TestEnclave ENCLAVE = TestEnclave.generate();
    private static final WalletId WALLET = new WalletId("0a1b2c3d-0000-4000-8000-000000000000");
    private static final String DIGITS = "0123456789abcdef";

    /** The signer's length in kilobytes. */
    @Param({"1", "20", "200"})
    public int kilobytes;

    private UserShare share;
    private SignerLiteral signer;
    private Sealer sealer;
    private PlainSealer plain;

    /** Makes the share, and sees that both ways give what the enclave opens to the same bytes. */
    @Setup
    public void open() throws GeneralSecurityException, EnvelopeException {
        String random = DIGITS.repeat(kilobytes * 1024 / DIGITS.length());
        try (SecretBytes text = Shares.text(Shares.wallet(WALLET.value(), random))) {
            share = UserShare.open(text);
        }
        signer = share.segmentOf(WALLET).orElseThrow().signer();
        sealer = new Sealer(ENCLAVE.key(), new SecureRandom());
        plain = new PlainSealer(ENCLAVE.key());
        try (SecretBytes ours = ENCLAVE.open(sharelift());
                SecretBytes theirs = ENCLAVE.open(jdkAlone())) {
            if (ours.size() < signer.size() || !ours.equals(theirs)) {
                throw new AssertionError("The two ways seal different things.");
            }
        }
    }

    @TearDown
    public void close() {
        sealer.close();
        share.close();
    }

    @Benchmark
    public SealedShare sharelift(OwnTime time) {
        time.calls++;
        return sharelift();
    }

    @Benchmark
    public SealedShare jdkAlone(OwnTime time) throws GeneralSecurityException {
        time.calls++;
        return jdkAlone();
    }

    private SealedShare sharelift() {
        return sealer.seal(WALLET, WalletScheme.DKLS, signer);
    }

    private SealedShare jdkAlone() throws GeneralSecurityException {
        return plain.seal(WALLET, WalletScheme.DKLS, signer);
    }
}
