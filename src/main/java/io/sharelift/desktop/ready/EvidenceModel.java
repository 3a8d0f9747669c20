package io.sharelift.desktop.ready;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.Inventory;
import io.sharelift.record.RecordReader;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.report.EvidencePack;
import io.sharelift.report.result.ReadyListFile;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Saves the evidence of the record in hand, and the wallets that are shown as a table. */
final class EvidenceModel {

    private final Job job;
    private final TaskRunner tasks;
    private final ReconciliationModel reconciliation;
    private final Words words;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    EvidenceModel(Job job, TaskRunner tasks, ReconciliationModel reconciliation, Words words) {
        this.job = job;
        this.tasks = tasks;
        this.reconciliation = reconciliation;
        this.words = words;
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Why it could not be saved, in a sentence; empty if nothing is wrong. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The name that a pack of the record in hand gets if nobody says otherwise. */
    String name() {
        OpenMigration migration = job.migrationProperty().get();
        return migration == null
                ? "evidence.zip"
                : RecordReader.nameOf(migration.record().file()) + "-evidence.zip";
    }

    /** Saves record, report, results and the lists of stored shares as one file. */
    void save(Path zip) {
        OpenMigration migration = job.migrationProperty().get();
        if (migration == null || saving.get()) {
            return;
        }
        Optional<Inventory> exports =
                job.inventory().rows().isEmpty() ? Optional.empty() : Optional.of(job.inventory());
        run(
                () -> EvidencePack.write(migration.record(), exports, ZoneId.systemDefault(), zip),
                words.say("records.saved", String.valueOf(zip)));
    }

    /** Saves the wallets that are shown as a table. */
    void saveShown(Path file) {
        List<ReadyRow> rows = reconciliation.rows();
        run(
                () -> {
                    List<Reconciled> shown = rows.stream().map(ReadyRow::known).toList();
                    ReadyListFile.write(shown, file);
                },
                words.say(
                        "ready.saved",
                        words.wallets(rows.size()),
                        String.valueOf(file.getFileName())));
    }

    void forget() {
        trouble.set("");
    }

    private void run(Runnable deed, String done) {
        saving.set(true);
        trouble.set("");
        tasks.run(
                "saving",
                () -> {
                    deed.run();
                    return done;
                },
                said -> {
                    saving.set(false);
                    job.badges().statusProperty().set(said);
                    reconciliation.load();
                },
                e -> {
                    saving.set(false);
                    trouble.set(Sentences.of(e));
                });
    }
}
