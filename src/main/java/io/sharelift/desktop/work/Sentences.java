package io.sharelift.desktop.work;

import io.sharelift.enclave.EnclaveKeyException;
import io.sharelift.para.ParaException;
import io.sharelift.record.RecordException;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What an exception says to an operator. */
public final class Sentences {

    private Sentences() {}

    /** The sentence of an exception of ours; of Java's own at least what it is about. */
    public static String of(Exception exception) {
        String message = exception.getMessage();
        return switch (exception) {
            case RecordException e -> e.sentence();
            case ParaException e -> e.sentence();
            case EnclaveKeyException e ->
                    "What Para gave as the enclave’s key cannot be used: "
                            + e.reason()
                            + " Nothing was sent.";
            case NoSuchFileException e -> "The file " + e.getFile() + " is not there.";
            case AccessDeniedException e -> "The file " + e.getFile() + " may not be opened.";
            default ->
                    message == null || message.isBlank()
                            ? "Something unexpected happened: "
                                    + exception.getClass().getSimpleName()
                                    + "."
                            : message;
        };
    }
}
