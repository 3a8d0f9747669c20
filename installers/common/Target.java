import java.util.Locale;

/**
 * The system that an installer is for, which is the one that it is made on.
 *
 * @param folder its name below {@code installers}
 * @param sqlite where the SQLite jar keeps the library for it
 * @param libraries how the names of its libraries end
 */
record Target(String folder, String sqlite, String libraries) {

    static Target here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        if (system.contains("win")) {
            return new Target("windows", "Windows/" + processor, ".dll");
        }
        return system.contains("mac")
                ? new Target("macos", "Mac/" + processor, ".dylib")
                : new Target("linux", "Linux/" + processor, ".so");
    }

    boolean isWindows() {
        return folder.equals("windows");
    }

    boolean isMac() {
        return folder.equals("macos");
    }
}
