package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.TestEnclave;
import io.sharelift.para.StatedEnclaveKey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class EnclaveKeyCheckTest {

    private static final TestEnclave ENCLAVE = TestEnclave.generate();

    private static EnclaveKeyCheck check(@Nullable String fingerprint) throws Exception {
        return EnclaveKeyCheck.of(
                new StatedEnclaveKey(ENCLAVE.pem(), fingerprint, null), Optional.empty());
    }

    @Test
    void aFingerprintThatComesOutOfTheKeyIsVerified() throws Exception {
        EnclaveKeyCheck check = check(ENCLAVE.key().fingerprint());
        assertThat(check.spelling()).isPresent();
        assertThat(check.couldNotBeVerified()).isFalse();
    }

    @Test
    void aFingerprintThatDoesNotIsSaid() throws Exception {
        assertThat(check("SHA256:AAAA").couldNotBeVerified()).isTrue();
        assertThat(check("").couldNotBeVerified()).isFalse();
    }

    @Test
    void noFingerprintIsNothingToVerify() throws Exception {
        assertThat(check(null).couldNotBeVerified()).isFalse();
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(
                        () ->
                                EnclaveKeyCheck.of(
                                        new StatedEnclaveKey("no key", null, null),
                                        Optional.empty()))
                .isInstanceOf(EnclaveKeyException.class);
    }
}
