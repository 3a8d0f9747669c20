package io.sharelift.share.json;

import java.io.IOException;

/**
 * The place where JSON stops being JSON. Its message never quotes the text, because the text may be
 * a share.
 */
public final class JsonProblem extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong at the place. */
    public enum Kind {
        ENDS_EARLY("the text ends early"),
        NOT_JSON("this is not JSON"),
        TOO_DEEP("nested too deeply"),
        TOO_LONG("a name or a value is longer than it can be");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final long offset;
    private final long line;

    JsonProblem(Kind kind, long offset, long line) {
        super(kind.words + " at line " + line + ", byte " + offset);
        this.kind = kind;
        this.offset = offset;
        this.line = line;
    }

    public Kind kind() {
        return kind;
    }

    /** The byte of the problem, counted from 0. */
    public long offset() {
        return offset;
    }

    /** The line of the problem, counted from 1. */
    public long line() {
        return line;
    }
}
