package io.sharelift.record;

/** Somebody at a computer that only the tests have. */
public final class TestAuthor {

    public static final Author HERE =
            new Author("anna", "Sharelift 0.1.0", "desk-1", MachineKey.generate());

    public static final Author ELSEWHERE =
            new Author("ben", "Sharelift 0.1.0", "desk-2", MachineKey.generate());

    private TestAuthor() {}
}
