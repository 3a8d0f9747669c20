package io.sharelift.leak;

import io.sharelift.app.Main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The program itself, which leaves its {@link Remains} in the folder that the first argument names;
 * the other arguments are the program's.
 */
final class WatchedMain {

    private WatchedMain() {}

    public static void main(String[] arguments) throws IOException {
        Remains remains = Remains.of(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(remains::leave));
        Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
