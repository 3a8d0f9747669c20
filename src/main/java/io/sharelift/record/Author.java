package io.sharelift.record;

/**
 * Who writes to a record.
 *
 * @param actor the person, as the operating system names them
 * @param program the program and its version
 */
public record Author(String actor, String program) {

    /** Whoever runs this program now. */
    public static Author current() {
        String version = Author.class.getPackage().getImplementationVersion();
        return new Author(
                System.getProperty("user.name", "unknown"),
                "Sharelift " + (version == null ? "(development)" : version));
    }
}
