package io.sharelift.migration;

import io.sharelift.share.OwnerOnly;
import io.sharelift.share.WholeFile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys that this user has pinned, one for each address, in one small file. A file that is not
 * understood is never replaced: without it nobody could tell that a key has changed.
 */
public final class EnclavePins {

    private static final long LONGEST = 1 << 20;

    /** Within one program a file lock keeps nobody out. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    public EnclavePins(Home home) {
        this.file = home.keys().resolve("enclave-pins.json");
    }

    /**
     * The pin of an address, if it has one.
     *
     * @throws IOException if that cannot be told; its message is a sentence
     */
    public Optional<EnclavePin> at(String base) throws IOException {
        return Optional.ofNullable(read().get(base));
    }

    /**
     * Pins a key in place of whatever was pinned at its address; every other pin stays, also one
     * that another program makes at this moment.
     *
     * @throws IOException if that cannot be written down; its message is a sentence
     */
    void put(EnclavePin pin) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel door = open(file.resolveSibling("enclave-pins.lock"));
                    FileLock lock = door.lock()) {
                Map<String, EnclavePin> pins = new TreeMap<>(read());
                pins.put(pin.base(), pin);
                if (lock.isValid()) {
                    replace(PinsJson.write(pins.values()));
                }
            }
        }
    }

    private Map<String, EnclavePin> read() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        if (!Files.isRegularFile(file)) {
            throw notUnderstood();
        }
        switch (OwnerOnly.of(file)) {
            case OWNER_ALONE -> {}
            case OTHERS_TOO ->
                    throw trouble(
                            "can be read or changed by others on this computer.",
                            "Look whether they are yours, then let only you read and write the file"
                                    + " (chmod 600).");
            case ANOTHER_OWNER -> throw anotherOwner();
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw notUnderstood();
            }
            return PinsJson.read(Files.readString(file));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw notUnderstood();
        } catch (AccessDeniedException e) {
            throw anotherOwner();
        }
    }

    private FileChannel open(Path door) throws IOException {
        try {
            OwnerOnly.makeOnce(door, channel -> {});
            return FileChannel.open(door, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritten();
        }
    }

    private void replace(String text) throws IOException {
        try {
            WholeFile.replace(file, text);
        } catch (IOException e) {
            throw unwritten();
        }
    }

    private IOException notUnderstood() {
        return trouble(
                "is not understood: it was changed by hand, is damaged, or a newer Sharelift wrote"
                        + " it.",
                "Put back a copy of the file, or use the newer Sharelift. If there is neither, move"
                        + " the file away and compare each key with Para as if it were the first.");
    }

    private IOException anotherOwner() {
        return trouble(
                "belongs to another user of this computer.",
                "Start Sharelift as that user, or move the file away and compare each key with Para"
                        + " as if it were the first.");
    }

    private IOException unwritten() {
        return new IOException(
                "The enclave’s key could not be pinned in "
                        + file
                        + ", so a change could not be noticed later. Nothing was sent. Look who may"
                        + " write there, and whether there is space.");
    }

    private IOException trouble(String what, String todo) {
        return new IOException(
                "The file of the pinned enclave keys, "
                        + file
                        + ", "
                        + what
                        + " Without it nobody can tell whether Para’s key has changed, so nothing"
                        + " is sent. "
                        + todo);
    }
}
