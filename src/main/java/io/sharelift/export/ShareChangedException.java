package io.sharelift.export;

import java.io.IOException;

/** The file or the share is not the one that was inspected, so it must not be sealed. */
public final class ShareChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    public ShareChangedException(String sentence) {
        super(sentence);
    }
}
