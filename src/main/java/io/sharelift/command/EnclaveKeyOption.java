package io.sharelift.command;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.GivenFingerprint;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.EnclavePin;
import io.sharelift.migration.Home;
import io.sharelift.migration.KeyPinning;
import io.sharelift.migration.KeyStanding;
import io.sharelift.migration.MigrationRun;
import io.sharelift.migration.RunSettings;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.Vouched;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;

/** The enclave's key: shown, compared, and a changed one not taken without being named. */
final class EnclaveKeyOption {

    @Option(
            names = "--enclave-fingerprint",
            paramLabel = "FINGERPRINT",
            description =
                    "the fingerprint of the enclave's key that Para gave you through another"
                            + " channel, hex or base64; nothing is sent to another key")
    private @Nullable String given;

    @Option(
            names = "--accept-new-enclave-key",
            paramLabel = "FINGERPRINT",
            description =
                    "go on although the enclave's key is another than the one pinned on this"
                            + " computer, or than in this record's last run; the new fingerprint"
                            + " that Para gave you through another channel")
    private @Nullable String newKey;

    private boolean toAccept;

    /** Fetches the key, says which it is, and does not go on with one that is not the right one. */
    EnclaveKeyCheck check(Terminal terminal, MigrationRecord kept, ParaClient para, Home home)
            throws InterruptedException {
        Optional<GivenFingerprint> fingerprint = fingerprint();
        try {
            EnclaveKeyCheck check = EnclaveKeyCheck.of(para);
            terminal.say("The enclave's key: SHA-256 " + check.key().fingerprint());
            sayWhoVouches(terminal, check);
            KeyStanding standing =
                    KeyStanding.of(check, kept, para.host(), KeyPinning.of(home, para.host()));
            standing.pinNow().ifPresent(pin -> terminal.say(pinned(pin)));
            boolean agrees = false;
            if (fingerprint.isPresent()) {
                EnclaveKeyCompared compared = check.comparedWith(fingerprint.get(), para.host());
                kept.append(compared);
                agrees = demandAgreement(terminal, compared);
            }
            demandNamed(check, standing, agrees);
            return check;
        } catch (ParaException e) {
            throw CouldNotException.of(e);
        } catch (EnclaveKeyException e) {
            throw new CouldNotException(
                    "What Para gave as the enclave's key cannot be used: "
                            + e.reason()
                            + " Nothing was sent.");
        } catch (IOException e) {
            throw new CouldNotException(String.valueOf(e.getMessage()));
        }
    }

    /** What was typed is not repeated: it may be something else by mistake. */
    private Optional<GivenFingerprint> fingerprint() {
        if (given == null) {
            return Optional.empty();
        }
        Optional<GivenFingerprint> read = GivenFingerprint.read(given);
        if (read.isEmpty()) {
            throw new CouldNotException(
                    "What follows --enclave-fingerprint is no fingerprint: that has 64 hex digits,"
                            + " or 43 or 44 characters of base64. Nothing was sent.");
        }
        return read;
    }

    private static void sayWhoVouches(Terminal terminal, EnclaveKeyCheck check) {
        check.vouched()
                .filter(by -> by.source() == Vouched.Source.THIS_COMPUTER)
                .ifPresent(
                        by ->
                                terminal.say(
                                        "Look: the connection is secured by the word of "
                                                + by.authority()
                                                + ", which only this computer trusts. Whoever"
                                                + " has it could put another key in its place."
                                                + " Compare the key with Para through another"
                                                + " channel."));
        if (check.couldNotBeVerified()) {
            terminal.say(
                    "Para states a fingerprint that could not be verified: it does not come out of"
                            + " the key in any known way. Compare the key with Para through another"
                            + " channel.");
        }
    }

    private static boolean demandAgreement(Terminal terminal, EnclaveKeyCompared compared) {
        if (!compared.agrees()) {
            throw new CouldNotException(
                    "The fingerprint that you gave is another key's. Nothing was sent. Either it"
                        + " was mistyped, or the key is not Para's, and whoever made it could read"
                        + " the shares. Call Para before you go on.");
        }
        terminal.say("It agrees with the fingerprint that you gave: " + compared.spelling() + ".");
        return true;
    }

    private void demandNamed(EnclaveKeyCheck check, KeyStanding standing, boolean agrees) {
        boolean changed = standing.before().isPresent();
        boolean differed = standing.differed() && !agrees;
        toAccept = changed || differed;
        if (!toAccept || check.key().fingerprint().equalsIgnoreCase(newKey)) {
            return;
        }
        throw new CouldNotException(
                (changed
                                ? before(standing)
                                : "The fingerprint that was given last was not this" + " key's.")
                        + " Nothing was sent. Ask Para through another channel whether this is"
                        + " right; if so, name the new fingerprint with --accept-new-enclave-key.");
    }

    private static String before(KeyStanding standing) {
        return standing.pinBefore()
                .map(
                        pin ->
                                "The enclave's key has changed: it is not the one that "
                                        + pin.name()
                                        + " pinned on this computer on "
                                        + day(pin)
                                        + ", which is "
                                        + pin.fingerprint()
                                        + ".")
                .orElseGet(
                        () ->
                                "The enclave's key has changed since this record's last run;"
                                        + " before it was "
                                        + standing.before().orElseThrow()
                                        + ".");
    }

    private static String pinned(EnclavePin pin) {
        return "It is the one that "
                + pin.name()
                + " pinned on this computer on "
                + day(pin)
                + (pin.compared() ? ", compared through another channel." : ".");
    }

    private static String day(EnclavePin pin) {
        return pin.at().toString().substring(0, 10);
    }

    /** How a run works that seals to this key. */
    RunSettings settings() {
        RunSettings settings = RunSettings.standard();
        return toAccept ? settings.withNewEnclaveKeyAccepted() : settings;
    }

    /** Writes down that a key was named which would not have been taken else. */
    void accept(MigrationRun run) {
        if (toAccept) {
            run.acceptKey("--accept-new-enclave-key");
        }
    }
}
