package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class KnownRecordsTest {

    @TempDir Path elsewhere;
    private final Home home = TestHome.fresh();
    private Path own;

    @BeforeEach
    void make() throws Exception {
        own = Files.createFile(home.records().resolve("own.sharelift"));
        Files.createFile(home.records().resolve("notes.txt"));
        Files.createDirectory(home.records().resolve("folder.sharelift"));
    }

    private Path record(String name) throws Exception {
        return Files.createFile(elsewhere.resolve(name));
    }

    @Test
    void thoseInTheFolderAreKnownWithoutBeingRemembered() throws Exception {
        assertThat(new KnownRecords(home).all()).containsExactly(own);
        new KnownRecords(home).remember(own);
        assertThat(home.records().resolve("known-records.json")).doesNotExist();
    }

    @Test
    void thoseFromElsewhereAreRememberedOnceWhateverTheirName() throws Exception {
        Path odd = record("a \"b\"\nc ü.sharelift");
        new KnownRecords(home).remember(odd);
        new KnownRecords(home).remember(elsewhere.resolve("x/../" + odd.getFileName()));

        assertThat(new KnownRecords(home).all()).containsExactly(own, odd);
        try (Stream<Path> files = Files.list(home.records())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void oneThatIsNotThereNowIsLeftOutAndNotForgotten() throws Exception {
        Path stick = record("stick.sharelift");
        new KnownRecords(home).remember(stick);
        Files.delete(stick);
        assertThat(new KnownRecords(home).all()).containsExactly(own);
        new KnownRecords(home).remember(record("other.sharelift"));
        Files.createFile(stick);

        assertThat(new KnownRecords(home).all()).contains(stick).hasSize(3);
    }

    @Test
    void aListThatCannotBeReadCostsNothingButTheSearch() throws Exception {
        Files.writeString(home.records().resolve("known-records.json"), "{broken");
        assertThat(new KnownRecords(home).all()).containsExactly(own);
        Path next = record("next.sharelift");
        new KnownRecords(home).remember(next);
        assertThat(new KnownRecords(home).all()).containsExactly(own, next);
    }

    @Test
    void withoutAFolderThereAreNone() {
        assertThat(new KnownRecords(TestHome.in(elsewhere.resolve("none"))).all()).isEmpty();
    }
}
