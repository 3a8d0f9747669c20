package io.sharelift.desktop.work;

import io.sharelift.enclave.FingerprintSpelling;
import io.sharelift.enclave.GivenFingerprint;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.EnclavePin;
import io.sharelift.migration.KeyStanding;
import io.sharelift.para.Vouched;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/** The enclave's key of the migration in hand, and what the operator holds against it. */
public final class KeyInHand {

    /** What comes of the fingerprint that the operator has typed. */
    public enum Comparison {
        NOTHING_TYPED,
        NO_FINGERPRINT,
        AGREES,
        DIFFERS
    }

    private final EnclaveKeyCheck check;
    private final KeyStanding standing;
    private final StringProperty given = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Comparison> comparison =
            new ReadOnlyObjectWrapper<>(Comparison.NOTHING_TYPED);
    private final ObjectProperty<Optional<EnclavePin>> pin;
    private boolean differed;

    KeyInHand(EnclaveKeyCheck check, KeyStanding standing) {
        this.check = check;
        this.standing = standing;
        this.differed = standing.differed();
        this.pin = new SimpleObjectProperty<>(standing.pinNow());
        given.subscribe(this::compare);
    }

    private void compare(String typed) {
        comparison.set(
                typed.isBlank()
                        ? Comparison.NOTHING_TYPED
                        : fingerprint()
                                .map(
                                        whole ->
                                                whole.of(check.key()).isPresent()
                                                        ? Comparison.AGREES
                                                        : Comparison.DIFFERS)
                                .orElse(Comparison.NO_FINGERPRINT));
        switch (comparison.get()) {
            case AGREES -> differed = false;
            case DIFFERS -> differed = true;
            case NOTHING_TYPED, NO_FINGERPRINT -> {}
        }
    }

    /** As Para states it. */
    public EnclaveKeyCheck check() {
        return check;
    }

    /** How it stood to what was known when it was fetched. */
    public KeyStanding standing() {
        return standing;
    }

    /** The fingerprint that came another way, as far as it is typed. */
    public StringProperty givenProperty() {
        return given;
    }

    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** What was typed, if it is a fingerprint. */
    public Optional<GivenFingerprint> fingerprint() {
        return GivenFingerprint.read(given.get());
    }

    /** How what was typed is made from the key; empty if it is not. */
    public Optional<FingerprintSpelling> spelling() {
        return fingerprint().flatMap(whole -> whole.of(check.key()));
    }

    /** The pin of this key on this computer; empty before it is pinned. */
    public ObjectProperty<Optional<EnclavePin>> pinProperty() {
        return pin;
    }

    /** Whether another key's fingerprint stands in the field: then nothing is started. */
    public boolean differs() {
        return comparison.get() == Comparison.DIFFERS;
    }

    /** Whether it was another key's fingerprint that was typed last, here or in an earlier run. */
    public boolean differed() {
        return differed;
    }

    /** Whether somebody has answered for this very key, here or before. */
    public boolean isVouchedFor() {
        return comparison.get() == Comparison.AGREES
                || standing.agreed()
                || standing.pinNow().filter(EnclavePin::isVouchedFor).isPresent();
    }

    /** Whether only this computer trusts the authority that secures the connection. */
    public boolean vouchedHereAlone() {
        return check.vouched()
                .filter(by -> by.source() == Vouched.Source.THIS_COMPUTER)
                .isPresent();
    }
}
