package io.sharelift.migration;

import io.sharelift.export.FingerprintKey;
import io.sharelift.record.Author;
import io.sharelift.record.MachineKey;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where this user of this machine keeps what migrations need beyond their record.
 *
 * @param records where records are that were not saved elsewhere
 * @param keys where the keys of machine and fingerprints are; for their owner's eyes
 */
public record Home(Path records, Path keys) {

    /**
     * Whoever works here now; the machine's key is made the first time.
     *
     * @throws IOException if there is no key and none can be made; its message is a sentence
     */
    public Author author() throws IOException {
        return Author.current(MachineKey.inFile(keys.resolve("machine-key.pem")));
    }

    /**
     * The key under which shares are fingerprinted, so that the same exports make the same plan
     * when they are read again; made the first time.
     *
     * @throws IOException if there is no key and none can be made; its message is a sentence
     */
    public FingerprintKey fingerprints() throws IOException {
        return FingerprintKey.inFile(keys.resolve("fingerprint-key.txt"));
    }
}
