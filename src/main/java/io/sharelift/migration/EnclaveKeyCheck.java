package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.FingerprintSpelling;
import io.sharelift.enclave.GivenFingerprint;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaHost;
import io.sharelift.para.StatedEnclaveKey;
import io.sharelift.para.Vouched;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.ConnectionVouched;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.Occasion;

import java.util.List;
import java.util.Optional;

/**
 * The enclave's key as Para states it now, for an operator to look at and accept.
 *
 * @param spelling how the fingerprint that Para states was made from the key; empty if Para states
 *     none or it could not be verified
 * @param vouched by whose word the connection was secured that it came over; empty where none
 *     needed to be, on this computer
 */
public record EnclaveKeyCheck(
        EnclaveKey key,
        StatedEnclaveKey stated,
        Optional<FingerprintSpelling> spelling,
        Optional<Vouched> vouched) {

    /**
     * Fetches the key.
     *
     * @throws EnclaveKeyException if what Para gave is no key that can be used
     */
    public static EnclaveKeyCheck of(ParaClient para)
            throws ParaException, EnclaveKeyException, InterruptedException {
        StatedEnclaveKey stated = para.enclaveKey();
        return of(stated, para.vouched());
    }

    static EnclaveKeyCheck of(StatedEnclaveKey stated, Optional<Vouched> vouched)
            throws EnclaveKeyException {
        EnclaveKey key = EnclaveKey.read(stated.pem());
        return new EnclaveKeyCheck(
                key,
                stated,
                Optional.ofNullable(stated.fingerprint()).flatMap(key::spellingOf),
                vouched);
    }

    /** Whether Para states a fingerprint that does not come out of the key in any known way. */
    public boolean couldNotBeVerified() {
        return stated.fingerprint() != null && spelling.isEmpty();
    }

    /**
     * What the record keeps of a comparison with a fingerprint that came another way.
     *
     * @param host where the key is from
     */
    public EnclaveKeyCompared comparedWith(GivenFingerprint given, ParaHost host) {
        Optional<FingerprintSpelling> made = given.of(key);
        return new EnclaveKeyCompared(
                host.base().toString(),
                key.fingerprint(),
                made.isPresent() ? given.text() : null,
                made.map(FingerprintSpelling::inWords).orElse(null));
    }

    /** What the record keeps of it. */
    List<RecordEvent> events(String base, Occasion occasion) {
        EnclaveKeySeen seen =
                new EnclaveKeySeen(
                        base,
                        key.fingerprint(),
                        stated.fingerprint(),
                        spelling.map(FingerprintSpelling::inWords).orElse(null),
                        occasion);
        return vouched.<List<RecordEvent>>map(
                        by ->
                                List.of(
                                        seen,
                                        new ConnectionVouched(
                                                base,
                                                by.issuer(),
                                                by.authority(),
                                                by.fingerprint(),
                                                by.source() == Vouched.Source.PUBLIC)))
                .orElse(List.of(seen));
    }
}
