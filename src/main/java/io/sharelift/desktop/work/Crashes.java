package io.sharelift.desktop.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reports of what the program did not foresee, none of which holds anything of a wallet. */
public interface Crashes {

    /** Where there are none. */
    Crashes NONE =
            new Crashes() {
                @Override
                public Optional<Path> unseen() {
                    return Optional.empty();
                }

                @Override
                public String read(Path report) throws IOException {
                    throw new IOException("There are no reports.");
                }

                @Override
                public void seen(Path report) {}

                @Override
                public void listen(Runnable told) {}
            };

    /** The newest report that nobody was shown yet. */
    Optional<Path> unseen();

    /** All of a report. */
    String read(Path report) throws IOException;

    /** Nobody is asked about this report and those before it any more; they stay where they are. */
    void seen(Path report);

    /** From here on somebody is told of each new report, from any thread. */
    void listen(Runnable told);
}
