package io.sharelift.report.save;

import io.sharelift.report.words.ReportWords;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Evidence cannot be made; the message is a sentence for the operator. */
public final class EvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private EvidenceException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** There is no writing to that place. */
    public static EvidenceException cannotWrite(Path place, @Nullable Throwable cause) {
        return new EvidenceException(new ReportWords().say("trouble.write", place), cause);
    }

    /**
     * What was written is not what the record says.
     *
     * @param how where they differ
     */
    public static EvidenceException countsDiffer(String how) {
        return new EvidenceException(new ReportWords().say("trouble.counts", how), null);
    }

    /** An export has changed since it was opened. */
    public static EvidenceException sourceChanged(Throwable cause) {
        return new EvidenceException(new ReportWords().say("trouble.source"), cause);
    }

    /** What happened, what it means, what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
