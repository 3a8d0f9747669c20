package io.sharelift.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.WindowTasks;
import io.sharelift.export.InventoryReader;
import io.sharelift.migration.Home;
import io.sharelift.migration.PlanInForce;
import io.sharelift.migration.TestHome;
import io.sharelift.record.Anchor;
import io.sharelift.record.Answer;
import io.sharelift.record.Author;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.StoredRecord;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.anchor.AnchorWords;
import io.sharelift.share.WalletId;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happened before: the records of this computer, and what each of them tells. */
final class RecordsTest {

    @TempDir Path folder;
    private Home home;
    private OnScreen screen;

    @BeforeEach
    void openWindow() throws TimeoutException {
        home = TestHome.in(folder);
        screen =
                new OnScreen(
                        new Services(
                                new WindowTasks(),
                                InventoryReader::read,
                                () -> {
                                    throw new IOException("no practice here");
                                },
                                Hosts.ofPara(),
                                home));
    }

    @AfterEach
    void closeWindow() {
        screen.close();
    }

    private static WalletId[] wallets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new WalletId("0a1b2c3d-4e5f-4a6b-8c7d-%012d".formatted(n)))
                .toArray(WalletId[]::new);
    }

    private void makeRecords() throws IOException {
        Author author = home.author();
        WalletId[] ids = wallets(6);
        try (MigrationRecord record =
                MadeRecords.planned(folder.resolve("acme-2026-11.sharelift"), author, 2, ids)) {
            MadeRecords.approve(record, "Anna Kern", "operator");
            MadeRecords.approve(record, "Ben Roth", "controller");
            MadeRecords.start(record, 1, Start.ALL, 6);
            for (WalletId id : ids) {
                Answer answer = id.equals(ids[4]) ? Answer.REJECTED : Answer.MIGRATED;
                MadeRecords.sent(record, id, 1, answer);
            }
            MadeRecords.held(record, 1);
            MadeRecords.end(record, 1, "Every wallet has its answer.");
            MadeRecords.start(record, 2, Start.RETRY, 1);
            MadeRecords.sent(record, ids[4], 2, Answer.ALREADY);
            MadeRecords.end(record, 2, "Every wallet has its answer.");
            for (WalletId id : ids) {
                MadeRecords.ready(record, id);
            }
        }
        try (MigrationRecord record =
                MadeRecords.planned(folder.resolve("beta-pilot.sharelift"), author, 1, ids)) {
            MadeRecords.approve(record, "Anna Kern", "operator");
            MadeRecords.start(record, 1, Start.ALL, 6);
            MadeRecords.sent(record, ids[0], 1, Answer.MIGRATED);
        }
        try (MigrationRecord record =
                MadeRecords.planned(
                        folder.resolve("waits.sharelift"), TestAuthor.ELSEWHERE, 2, ids)) {
            MadeRecords.approve(record, "Carla Weiss", "operator");
        }
        Files.writeString(folder.resolve("notes.sharelift"), "no record at all ".repeat(300));
    }

    private TableView<?> table(String query) {
        return (TableView<?>) screen.node(query);
    }

    private void goThere() {
        screen.click("#step-records");
        screen.until("records are listed", () -> !table("#records").getItems().isEmpty());
    }

    private void select(String name) {
        OnScreen.run(
                () -> {
                    TableView<?> records = table("#records");
                    for (int row = 0; row < records.getItems().size(); row++) {
                        if (records.getItems().get(row).toString().contains(name)) {
                            records.getSelectionModel().clearAndSelect(row);
                        }
                    }
                });
    }

    @Test
    void withoutARecordItSaysWhatWouldBeThere() {
        screen.click("#step-records");
        screen.photograph("records-empty");
        assertThat(screen.visible("#records")).isFalse();
    }

    @Test
    void everyRecordIsListedWithItsStateAndTellsItsStory() throws IOException {
        makeRecords();
        goThere();
        assertThat(table("#records").getItems()).hasSize(4);
        select("acme-2026-11");
        screen.photograph("records");
        select("waits");
        screen.photograph("records-elsewhere");
        select("notes");
        screen.photograph("records-unreadable");
        assertThat(screen.node("#record-open").isDisabled()).isTrue();

        select("acme-2026-11");
        screen.click("#record-open");
        screen.until("the timeline is shown", () -> screen.visible("#timeline"));
        int without = table("#timeline").getItems().size();
        screen.photograph("records-timeline");
        OnScreen.run(() -> ((ToggleButton) screen.node("#topic-wallet")).fire());
        assertThat(table("#timeline").getItems()).hasSizeLessThan(without);
        OnScreen.run(() -> ((ToggleButton) screen.node("#topic-signature")).fire());
        screen.photograph("records-timeline-filtered");
        screen.click("#timeline-back");
        assertThat(screen.visible("#records")).isTrue();
    }

    @Test
    void aRecordThatTheProgramWasStartedWithIsShown() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("a stick")).resolve("it.sharelift");
        MadeRecords.planned(elsewhere, home.author(), 1, wallets(3)).close();

        OnScreen.run(() -> screen.window.open(new ToOpen(List.of(elsewhere), List.of())));

        screen.until("it is listed", () -> !table("#records").getItems().isEmpty());
        assertThat(screen.visible("#records")).isTrue();
        assertThat(table("#records").getSelectionModel().getSelectedItem().toString())
                .contains(elsewhere.toString());
        assertThat(screen.node("#record-open").isDisabled()).isFalse();
    }

    @Test
    void aFileThatIsNoRecordSaysSoWhenTheProgramIsStartedWithIt() throws IOException {
        Path other = folder.resolve("notes.txt.sharelift");
        Files.writeString(other, "no record at all");

        OnScreen.run(() -> screen.window.open(new ToOpen(List.of(other), List.of())));

        screen.until("it is listed", () -> !table("#records").getItems().isEmpty());
        assertThat(screen.node("#record-open").isDisabled()).isTrue();
    }

    @Test
    void twoRunsOfARecordAreCompared() throws IOException {
        makeRecords();
        goThere();
        select("acme-2026-11");
        screen.click("#record-compare");
        screen.until("they are compared", () -> !table("#differences").getItems().isEmpty());
        screen.photograph("records-compare");
        assertThat(table("#differences").getItems()).hasSize(6);
        OnScreen.run(() -> ((Button) screen.node("#compare-close")).fire());
        assertThat(screen.visible("#differences")).isFalse();
    }

    @Test
    void aRecordIsVerifiedWithNothingButItsFileAndWithAnAnchorFromElsewhere() throws IOException {
        makeRecords();
        Anchor kept;
        try (StoredRecord stored = StoredRecord.open(folder.resolve("acme-2026-11.sharelift"))) {
            kept = stored.anchor();
        }
        goThere();
        select("acme-2026-11");
        screen.click("#record-verify");
        screen.until("it is checked", () -> screen.visible("#verdict-note"));
        screen.photograph("records-verified");
        assertThat(verdict()).contains("Nothing is wrong");

        check(String.join(" ", AnchorWords.of(kept)));
        assertThat(verdict()).contains("The anchor is its event " + kept.sequence());
        screen.photograph("records-verified-anchor");
        check((kept.sequence() + 5) + "-" + kept.hash());
        screen.photograph("records-verified-cut-off");
        assertThat(verdict()).contains("Something is wrong");
        OnScreen.run(() -> ((Button) screen.node("#verify-close")).fire());
    }

    private void check(String anchor) {
        String before = verdict();
        OnScreen.run(() -> ((TextArea) screen.node("#kept-anchor")).setText(anchor));
        screen.press("#verify-check");
        screen.until(
                "it is checked again",
                () -> screen.visible("#verdict-note") && !verdict().equals(before));
    }

    private String verdict() {
        return screen.robot.lookup("#verdict-note .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aSecondPersonApprovesARecordThatAnotherComputerMade() throws IOException {
        makeRecords();
        goThere();
        select("waits");
        screen.click("#record-approve");
        OnScreen.run(
                () -> {
                    ((TextField) screen.node("#approve-name")).setText("Ben Roth");
                    ((TextField) screen.node("#approve-reason")).setText("CHG-4711");
                });
        screen.photograph("records-approve");
        screen.press("#approve-yes");
        screen.until(
                "it is approved",
                () ->
                        table("#records").getItems().stream()
                                .anyMatch(line -> line.toString().contains("state=APPROVED")));
        screen.photograph("records-approved");

        try (StoredRecord stored = StoredRecord.open(folder.resolve("waits.sharelift"))) {
            assertThat(PlanInForce.of(stored).orElseThrow().missing()).isZero();
            assertThat(stored.machine()).isEqualTo(home.author().machine().publicHex());
        }
    }
}
