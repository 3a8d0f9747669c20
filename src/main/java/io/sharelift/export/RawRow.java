package io.sharelift.export;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file, before its share is opened.
 *
 * @param begins the first byte of the row; of no use in a database
 * @param walletId the ID as text, or null
 * @param walletIdNotText whether the field is there and is something else
 * @param identifier who the wallet is for, or null
 * @param keyed whether the identifier is the name under which the row stands in a map
 * @param share whether there is a share, and of which kind
 */
record RawRow(
        SourcePlace place,
        long begins,
        @Nullable String walletId,
        boolean walletIdNotText,
        @Nullable String identifier,
        boolean keyed,
        Share share) {

    enum Share {
        TEXT,
        MISSING,
        NOT_TEXT
    }
}
