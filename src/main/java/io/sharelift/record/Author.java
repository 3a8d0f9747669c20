package io.sharelift.record;

/**
 * Who writes to a record.
 *
 * @param actor the person, as the operating system names them
 * @param program the program and its version
 * @param computer the computer's name, for people
 * @param machine the key by which the computer is told from every other
 */
public record Author(String actor, String program, String computer, MachineKey machine) {

    /** Whoever runs this program now, on this computer. */
    public static Author current(MachineKey machine) {
        String version = Author.class.getPackage().getImplementationVersion();
        return new Author(
                System.getProperty("user.name", "unknown"),
                "Sharelift " + (version == null ? "(development)" : version),
                computerName(),
                machine);
    }

    /** From the environment alone: asking the system would ask the network. */
    private static String computerName() {
        for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME", "HOST"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return System.getProperty("os.name", "a computer");
    }
}
