package io.sharelift.app;

import io.sharelift.desktop.work.Crashes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reports of crashes for the window; apart from them, so that a verb loads nothing of it. */
record CrashesInWindow(CrashReports reports) implements Crashes {

    @Override
    public Optional<Path> unseen() {
        return reports.unseen();
    }

    @Override
    public String read(Path report) throws IOException {
        return reports.read(report);
    }

    @Override
    public void seen(Path report) {
        reports.seen(report);
    }

    @Override
    public void listen(Runnable told) {
        reports.listen(told);
    }
}
