package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.TasksHere;
import io.sharelift.desktop.work.TestMigration;
import io.sharelift.practice.Conduct;
import io.sharelift.practice.KnownWallet;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.RecordEvent;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A real Para on this computer, a real record, and the models of Ready on both. */
final class ReadyBench implements AutoCloseable {

    final PracticePara para;
    final Job job = new Job();
    final TasksHere tasks = new TasksHere();
    final Words words = new Words(Locale.ENGLISH);
    private final Path folder;
    private final boolean practice;
    private Instant now = Instant.now();
    ReadyViewModel model;

    private ReadyBench(Path folder, int wallets, boolean practice) throws Exception {
        this.folder = folder;
        this.practice = practice;
        this.para =
                PracticePara.startAllWell(
                        PracticeSettings.standard()
                                .withLimit(100_000, 100_000)
                                .withUntilReady(Duration.ZERO),
                        wallets);
        para.writeExport(folder.resolve("export.json"));
        this.model = newModel();
    }

    /** In the place of a real one: nothing says that it is practice. */
    static ReadyBench real(Path folder, int wallets) throws Exception {
        return new ReadyBench(folder, wallets, false);
    }

    static ReadyBench practice(Path folder, int wallets) throws Exception {
        return new ReadyBench(folder, wallets, true);
    }

    private InstantSource clock() {
        return () -> now;
    }

    private ReadyViewModel newModel() {
        return new ReadyViewModel(job, tasks, clock(), words);
    }

    WalletId id(int number) {
        return para.made().get(number);
    }

    /** Opens the record and takes the migration in hand; the plan is approved in it. */
    ReadyBench open() throws Exception {
        OpenMigration migration = TestMigration.open(para, practice, folder);
        job.migrationProperty().set(migration);
        return this;
    }

    /** The record is closed, and later another window opens it. */
    ReadyBench openLater() throws Exception {
        migration().close();
        job.migrationProperty().set(null);
        model = newModel();
        return open();
    }

    ReadyBench migrate() throws InterruptedException {
        migration().run().run();
        return this;
    }

    /** Para has a wallet that is ready and in none of our exports. */
    void elsewhere(String id) {
        WalletId wallet = new WalletId(id);
        para.know(
                List.of(
                        new KnownWallet(
                                wallet, WalletScheme.DKLS, WalletType.EVM, null, null, null)));
        para.behave(wallet, new Conduct.Status("ready"));
    }

    OpenMigration migration() {
        return Objects.requireNonNull(job.migrationProperty().get());
    }

    <T extends RecordEvent> List<T> events(Class<T> kind) {
        return migration().record().events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** A while passes, a second at a time. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            tasks.tick();
        }
    }

    ReadyCounts counts() {
        return model.reconciliation().counts();
    }

    List<WalletId> shown() {
        return model.reconciliation().rows().stream().map(ReadyRow::wallet).toList();
    }

    @Nullable ReadyRow row(WalletId wallet) {
        return model.reconciliation().rows().stream()
                .filter(row -> row.wallet().equals(wallet))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        migration().close();
        para.close();
    }
}
