package io.sharelift.export;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.UserShare;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Opens shares again from their places, and only if file and share are still the ones that were
 * inspected. For one thread at a time.
 */
public final class ShareReader implements AutoCloseable {

    private final Map<Path, FileIdentity> inspected;
    private final FingerprintKey.Fingerprinter fingerprinter;
    private final @Nullable SealedShareOpener opener;
    private final UnpackedStore unpacked;
    private final Map<Where, ExportSource> open = new HashMap<>();

    /** A file, or a file in an archive. */
    private record Where(Path file, Inside.@Nullable Entry entry) {}

    ShareReader(
            Map<Path, FileIdentity> inspected,
            FingerprintKey key,
            @Nullable ShareKey shareKey,
            UnpackedStore unpacked) {
        this.inspected = inspected;
        this.unpacked = unpacked;
        this.opener = shareKey == null ? null : shareKey.opener();
        this.fingerprinter = key.fingerprinter();
    }

    /**
     * The user share of a row, for the caller to close.
     *
     * @throws ShareChangedException if the file or the row's signer is not what was shown
     * @throws IOException if the file cannot be read
     */
    public UserShare open(WalletRow row) throws IOException {
        Path file = row.place().file();
        FileIdentity now = FileIdentity.of(file);
        if (!now.equals(inspected.get(file))) {
            throw new ShareChangedException(
                    "The export has changed since it was inspected. Nothing was sent for this"
                            + " wallet. Open the export again and look at it once more.");
        }
        UserShare share;
        try (SecretBytes text = source(row.place()).share(row.place())) {
            share = OpenedShare.of(text, row.sealed() ? opener : null).share();
        }
        if (!isTheOneShown(row, share)) {
            share.close();
            throw new ShareChangedException(
                    "The share in the file is not the one that was inspected. Nothing was sent for"
                            + " this wallet. Open the export again and look at it once more.");
        }
        return share;
    }

    private boolean isTheOneShown(WalletRow row, UserShare share) {
        if (row.fingerprint() == null) {
            return true;
        }
        return row.segment() < share.segments().size()
                && share.segments().get(row.segment()).hasSigner()
                && row.fingerprint()
                        .equals(fingerprinter.of(share.segments().get(row.segment()).signer()));
    }

    private ExportSource source(SourcePlace place) throws IOException {
        Inside.Entry entry = place.inside() instanceof Inside.Entry e ? e : null;
        Where where = new Where(place.file(), entry);
        ExportSource source = open.get(where);
        if (source == null) {
            source =
                    entry == null
                            ? ExportSource.open(place.file())
                            : ExportSource.open(place.file(), entry, unpacked);
            open.put(where, source);
        }
        return source;
    }

    @Override
    public void close() throws IOException {
        for (ExportSource source : open.values()) {
            source.close();
        }
        open.clear();
        if (opener != null) {
            opener.close();
        }
    }
}
