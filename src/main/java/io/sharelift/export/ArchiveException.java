package io.sharelift.export;

import java.io.IOException;

/** An archive that cannot be unpacked, or not further; what came out before can be kept. */
final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    private ArchiveException(FindingCode code, String reason) {
        super(reason);
        this.code = code;
    }

    static ArchiveException damaged(String reason) {
        return new ArchiveException(FindingCode.ARCHIVE_DAMAGED, reason);
    }

    static ArchiveException tooLarge() {
        return new ArchiveException(
                FindingCode.ARCHIVE_TOO_LARGE,
                "more than " + (Archive.MOST_UNPACKED >> 20) + " MB");
    }

    static ArchiveException bomb() {
        return new ArchiveException(
                FindingCode.ARCHIVE_TOO_LARGE, "far more than any export packs to");
    }

    static ArchiveException tooMany(int files) {
        return new ArchiveException(FindingCode.ARCHIVE_TOO_LARGE, files + " files");
    }

    FindingCode code() {
        return code;
    }

    Finding finding() {
        return Finding.of(code, String.valueOf(getMessage()));
    }
}
