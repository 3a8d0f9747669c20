package io.sharelift.command;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.migration.EnclaveKeyCheck;
import io.sharelift.migration.RunSettings;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.Vouched;
import io.sharelift.record.MigrationRecord;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;

/** The enclave's key: shown, and a changed one not taken without being named. */
final class EnclaveKeyOption {

    @Option(
            names = "--accept-new-enclave-key",
            paramLabel = "FINGERPRINT",
            description =
                    "go on although the enclave's key has changed since this record's last run;"
                            + " the fingerprint that Para gave you through another channel")
    private @Nullable String newKey;

    /** Fetches the key and says which it is. */
    EnclaveKeyCheck check(Terminal terminal, MigrationRecord kept, ParaClient para)
            throws InterruptedException {
        try {
            EnclaveKeyCheck check = EnclaveKeyCheck.of(para);
            terminal.say("The enclave's key: SHA-256 " + check.key().fingerprint());
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
                        "Para states a fingerprint that could not be verified: it does not come out"
                                + " of the key in any known way. Compare the key with Para through"
                                + " another channel.");
            }
            Optional<String> before = check.changedSince(kept, para);
            if (before.isPresent() && !check.key().fingerprint().equalsIgnoreCase(newKey)) {
                throw new CouldNotException(
                        "The enclave's key has changed since this record's last run; before it was "
                                + before.get()
                                + ". Nothing was sent. Ask Para through another channel whether"
                                + " this is right; if so, name the new fingerprint with"
                                + " --accept-new-enclave-key.");
            }
            return check;
        } catch (ParaException e) {
            throw CouldNotException.of(e);
        } catch (EnclaveKeyException e) {
            throw new CouldNotException(
                    "What Para gave as the enclave's key cannot be used: "
                            + e.reason()
                            + " Nothing was sent.");
        }
    }

    /** How a run works that seals to this key. */
    RunSettings settings(MigrationRecord kept, ParaClient para, EnclaveKeyCheck key) {
        RunSettings settings = RunSettings.standard();
        return key.changedSince(kept, para).isPresent()
                ? settings.withNewEnclaveKeyAccepted()
                : settings;
    }
}
