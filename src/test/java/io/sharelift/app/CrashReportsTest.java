package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.OwnerOnly;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

final class CrashReportsTest {

    private static final String WALLET = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-29T05:00:00Z");
    private CrashReports reports;

    @BeforeEach
    void start() {
        reports = new CrashReports(folder, "0.1.0", () -> now);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void fail(Thread.Builder kind) throws InterruptedException {
        Thread thread =
                kind.name("wallet " + WALLET)
                        .uncaughtExceptionHandler(reports)
                        .unstarted(
                                () -> {
                                    IllegalStateException e =
                                            new IllegalStateException(
                                                    WALLET + " of anna@example.com",
                                                    new UncheckedIOException(
                                                            new IOException("/home/anna/acme")));
                                    e.addSuppressed(new IOException("sk_practice_key"));
                                    throw e;
                                });
        thread.start();
        thread.join();
    }

    @Test
    void aReportSaysWhereInTheProgramAndNothingOfWhatItWorkedOn() throws Exception {
        fail(Thread.ofPlatform());

        String text = reports.read(reports.unseen().orElseThrow());

        assertThat(text)
                .contains(
                        "Sharelift: 0.1.0",
                        "When: 2026-11-29T05:00:00Z",
                        "Java: " + System.getProperty("java.runtime.version"),
                        System.getProperty("os.name"),
                        "java.lang.IllegalStateException\n",
                        "caused by: java.io.UncheckedIOException",
                        "caused by: java.io.IOException",
                        "besides: java.io.IOException",
                        "at " + CrashReportsTest.class.getName() + ".",
                        "java.base")
                .doesNotContain(WALLET, "anna", "acme", "sk_practice", folder.toString());
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        fail(Thread.ofVirtual());

        assertThat(OwnerOnly.of(files().getFirst())).isEqualTo(OwnerOnly.Access.OWNER_ALONE);
    }

    @Test
    void aThreadThatNobodyLooksAfterIsLookedAfter() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            reports.watchEveryThread();
            Thread thread =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        throw new AssertionError();
                                    });
            thread.join();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(files()).hasSize(1);
    }

    @Test
    void whoeverListensIsToldOfEach() throws Exception {
        AtomicInteger told = new AtomicInteger();
        reports.listen(told::incrementAndGet);

        fail(Thread.ofVirtual());
        fail(Thread.ofPlatform());

        assertThat(told).hasValue(2);
    }

    @Test
    void nobodyIsAskedTwiceAboutAReportAndItStays() throws Exception {
        fail(Thread.ofVirtual());
        Path report = reports.unseen().orElseThrow();
        String text = reports.read(report);

        reports.seen(report);

        assertThat(reports.unseen()).isEmpty();
        assertThat(new CrashReports(folder, "0.1.0", () -> now).unseen()).isEmpty();
        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasContent(text));
    }

    @Test
    void oneFromTheLastStartIsFoundAtTheNext() throws Exception {
        fail(Thread.ofVirtual());

        assertThat(new CrashReports(folder, "0.1.0", () -> now).unseen()).isPresent();
    }

    @Test
    void anExceptionInEveryFrameDoesNotFillTheDisk() throws Exception {
        for (int frame = 0; frame < 50; frame++) {
            fail(Thread.ofVirtual());
        }

        assertThat(files()).hasSize(5);
    }

    @Test
    void onlyTheLastTwentyAreKept() throws Exception {
        for (int day = 0; day < 30; day++) {
            now = now.plusSeconds(86_400);
            new CrashReports(folder, "0.1.0", () -> now).write(new IOException());
        }

        assertThat(files()).hasSize(20);
        assertThat(files().getLast().getFileName().toString()).startsWith("crash-20261229-");
    }

    @Test
    void anExceptionThatIsItsOwnCauseIsToldOnce() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));

        reports.write(one);

        assertThat(reports.unseen()).isPresent();
    }

    @Test
    void withoutAFolderNothingIsWrittenAndNothingElseHappens() {
        CrashReports nowhere = new CrashReports(folder.resolve("none"), "0.1.0", () -> now);

        nowhere.write(new IOException());

        assertThat(nowhere.unseen()).isEmpty();
    }
}
