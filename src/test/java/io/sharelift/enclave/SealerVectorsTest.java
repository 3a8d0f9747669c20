package io.sharelift.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.SealingVectors.Vector;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.UserShare;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HexFormat;
import java.util.List;

/** Para's SDK is the measure: the same share and the same numbers give the same bytes. */
final class SealerVectorsTest {

    private static final SealingVectors FILE = SealingVectors.read();
    private static final TestEnclave ENCLAVE = FILE.enclave();

    static List<Vector> vectors() {
        return FILE.vectors;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theBodyIsTheSdksByteForByteAndOpens(Vector vector) throws EnvelopeException {
        SealedShare sealed = seal(vector);
        assertThat(sealed.wallet()).isEqualTo(vector.wallet());
        assertThat(new String(sealed.body(), UTF_8)).isEqualTo(vector.field("body"));
        assertThat(sealed.sha256())
                .isEqualTo(HexFormat.of().formatHex(Fingerprints.sha256(sealed.body())));
        try (SecretBytes opened = ENCLAVE.open(sealed)) {
            assertThat(opened.equals(vector.secret("plaintext"))).isTrue();
        }
    }

    @Test
    void allFourteenAreThere() {
        assertThat(vectors()).hasSize(14);
    }

    private static SealedShare seal(Vector vector) {
        try (UserShare share = UserShare.open(vector.secret("userShare"));
                Sealer sealer = new Sealer(ENCLAVE.key(), vector.pinned(), new RepeatGuard())) {
            var segment = share.segmentOf(vector.wallet()).orElseThrow();
            return sealer.seal(vector.wallet(), vector.scheme(), segment.signer());
        }
    }
}
