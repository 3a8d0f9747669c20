package io.sharelift.report.result;

import io.sharelift.record.account.Result;

import java.util.Locale;

/** The files that say what became of each wallet; each wallet is in the one of its result. */
public final class ResultFile {

    private ResultFile() {}

    /** {@code failed.csv}. */
    public static String name(Result result) {
        return result.name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
