package io.sharelift.command;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.enclave.GivenFingerprint;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;

/** The enclave's key from a file, compared with the fingerprint that came another way. */
final class EnclaveKeyFile {

    @Option(
            names = "--enclave-key",
            required = true,
            paramLabel = "KEY.pem",
            description = "the enclave's public key as Para gives it, in a file")
    private Path file = Path.of("");

    @Option(
            names = "--fingerprint",
            required = true,
            paramLabel = "F",
            description =
                    "the key's fingerprint as Para gave it to you through another channel, in any"
                            + " of its spellings")
    private String fingerprint = "";

    /** What the key was compared with, without white space and the like. */
    String given() {
        return wanted().text();
    }

    /** What was typed is not repeated: it may be something else by mistake. */
    private GivenFingerprint wanted() {
        return GivenFingerprint.read(fingerprint)
                .orElseThrow(
                        () ->
                                new CouldNotException(
                                        "What follows --fingerprint is no fingerprint: that has 64"
                                                + " hex digits, or 43 or 44 characters of base64."
                                                + " Nothing was sealed."));
    }

    /** The key, which is the one of that fingerprint. */
    EnclaveKey read(Terminal terminal) {
        GivenFingerprint wanted = wanted();
        EnclaveKey key;
        try {
            key = EnclaveKey.in(file);
        } catch (IOException e) {
            throw new CouldNotException(
                    "The file "
                            + file.getFileName()
                            + " with the enclave's key cannot be read. Nothing was sealed. Check"
                            + " the name and the folder.");
        } catch (EnclaveKeyException e) {
            throw new CouldNotException(
                    "What is in "
                            + file.getFileName()
                            + " cannot be used as the enclave's key: "
                            + e.reason()
                            + " Nothing was sealed.");
        }
        terminal.say("The enclave's key: SHA-256 " + key.fingerprint());
        String spelling =
                wanted.of(key)
                        .orElseThrow(
                                () ->
                                        new CouldNotException(
                                                "The key in "
                                                        + file.getFileName()
                                                        + " does not have the fingerprint that you"
                                                        + " gave. Nothing was sealed. Ask Para"
                                                        + " which of the two is right."))
                        .inWords();
        terminal.say("It has the fingerprint that you gave (" + spelling + ").");
        return key;
    }
}
