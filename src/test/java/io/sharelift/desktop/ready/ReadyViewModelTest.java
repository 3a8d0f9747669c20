package io.sharelift.desktop.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.work.StepModel.State;
import io.sharelift.migration.WalletState;
import io.sharelift.practice.Conduct;
import io.sharelift.practice.Fault;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyListRead;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Keep;
import io.sharelift.record.reconcile.Standing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;

final class ReadyViewModelTest {

    @TempDir Path folder;
    private @Nullable ReadyBench opened;

    private ReadyBench bench() {
        return Objects.requireNonNull(opened);
    }

    private ReadyBench migrated(int wallets) throws Exception {
        opened = ReadyBench.real(folder, wallets);
        return bench().open().migrate();
    }

    @AfterEach
    void close() {
        bench().close();
    }

    @Test
    void beforeParaIsAskedNothingIsShownAndNothingIsAskedByItself() throws Exception {
        migrated(3);

        bench().model.inView(true);
        bench().pass(Duration.ofMinutes(5));

        assertThat(bench().model.listed()).isFalse();
        assertThat(bench().events(ReadyListBegun.class)).isEmpty();
        assertThat(bench().model.step().stateProperty().get()).isEqualTo(State.NOT_YET);
    }

    @Test
    void everyWalletHasOneOfFourAnswersAndEachIsAPartOfThePicture() throws Exception {
        opened = ReadyBench.real(folder, 6);
        bench().para.behave(bench().id(0), new Conduct.Claimed());
        bench().elsewhere("not-from-here");
        bench().open().migrate();

        bench().model.list().ask();

        assertThat(bench().counts().of(Standing.READY)).isEqualTo(5);
        assertThat(bench().counts().of(Standing.NOT_YET)).isEqualTo(1);
        assertThat(bench().counts().of(Standing.ELSEWHERE)).isEqualTo(1);
        assertThat(bench().counts().of(Part.EXPORTS)).isEqualTo(6);
        assertThat(bench().counts().of(Part.LIST)).isEqualTo(6);
        show(ReadyFilter.ALL.withPart(Part.NOT_YET));
        assertThat(bench().shown()).containsExactly(bench().id(0));
        show(ReadyFilter.ALL.withPart(Part.ELSEWHERE));
        assertThat(bench().shown()).extracting(Object::toString).containsExactly("not-from-here");
        show(ReadyFilter.ALL.withPart(Part.LIST));
        assertThat(bench().shown()).hasSize(6).doesNotContain(bench().id(0));
        assertThat(bench().model.step().saysProperty().get()).isEqualTo("1 not yet");
        assertThat(bench().model.step().countProperty().get()).isEqualTo("5");
    }

    private void show(ReadyFilter filter) {
        bench().model.reconciliation().filterProperty().set(filter);
    }

    @Test
    void afterAReadingMigrateCallsTheSameWalletsReady() throws Exception {
        migrated(4);

        bench().model.list().ask();

        assertThat(bench().migration().run().statuses())
                .hasSize(4)
                .allMatch(status -> status.state() == WalletState.READY);
        assertThat(bench().model.step().stateProperty().get()).isEqualTo(State.DONE);
    }

    @Test
    void aReadingThatIsCancelledGoesOnWhenParaIsAskedAgain() throws Exception {
        migrated(130);
        bench().model
                .list()
                .progressProperty()
                .subscribe(
                        text -> {
                            if (text.contains("1 page")) {
                                bench().model.list().cancel();
                            }
                        });

        bench().model.list().ask();

        assertThat(bench().model.list().aboutProperty().get()).startsWith("A part of Para’s list");
        assertThat(bench().model.settled()).isFalse();
        assertThat(bench().counts().of(Standing.READY)).isEqualTo(100);
        bench().model.list().ask();
        assertThat(bench().events(ReadyListBegun.class)).hasSize(1);
        assertThat(bench().events(ReadyListRead.class))
                .singleElement()
                .extracting(ReadyListRead::wallets)
                .isEqualTo(130);
        assertThat(bench().counts().of(Standing.READY)).isEqualTo(130);
        assertThat(bench().model.settled()).isTrue();
    }

    @Test
    void aStatusThatNobodyHasHeardOfIsShownAsItIs() throws Exception {
        opened = ReadyBench.real(folder, 2);
        bench().para
                .faults()
                .on(
                        call -> call.path().endsWith("/wallets"),
                        1,
                        new Fault.Instead(
                                200,
                                Map.of(),
                                "application/json",
                                "{\"data\":[{\"id\":\"%s\",\"status\":\"hibernating\"}],\"pagination\":{}}"
                                        .formatted(bench().id(1))));
        bench().open().migrate();

        bench().model.list().ask();

        ReadyRow row = Objects.requireNonNull(bench().row(bench().id(1)));
        assertThat(row.standing()).isEqualTo(Standing.NOT_YET);
        assertThat(row.status()).isEqualTo("hibernating");
    }

    @Test
    void anotherAddressIsAnAlarmThatCanBeLookedFor() throws Exception {
        opened = ReadyBench.real(folder, 5);
        bench().para.behave(bench().id(2), new Conduct.OtherAddress());
        bench().open().migrate();

        bench().model.list().ask();
        show(ReadyFilter.ALL.withAspect(Aspect.ALARM));

        assertThat(bench().shown()).containsExactly(bench().id(2));
        ReadyRow row = Objects.requireNonNull(bench().row(bench().id(2)));
        assertThat(row.known().alarms()).containsExactly(Alarm.OTHER_KEY);
        assertThat(row.known().keep()).isEqualTo(Keep.DIFFERS);
        assertThat(bench().counts().of(Aspect.MAY_GO) + bench().counts().of(Aspect.STAYS))
                .isEqualTo(5);
        assertThat(bench().counts().keeps()).containsEntry(Keep.DIFFERS, 1);
        assertThat(bench().model.step().saysProperty().get()).isEqualTo("1 alarm");
        show(ReadyFilter.ALL.withKeep(Keep.DIFFERS));
        assertThat(bench().shown()).containsExactly(bench().id(2));
    }

    @Test
    void aSearchFindsIdsAddressesAndThoseForWhomTheWalletsAre() throws Exception {
        migrated(8);
        bench().model.list().ask();
        ReadyRow row = bench().model.reconciliation().rows().get(3);

        for (String text :
                List.of(
                        row.wallet().value().toUpperCase(Locale.ROOT),
                        Objects.requireNonNull(row.address()),
                        Objects.requireNonNull(row.identifier()))) {
            bench().model.reconciliation().queryProperty().set(" " + text + " ");
            assertThat(bench().shown()).contains(row.wallet()).hasSizeLessThan(8);
        }
    }

    @Test
    void theListIsShownAgainWhenTheRecordIsOpenedLater() throws Exception {
        migrated(4);
        bench().model.list().ask();

        bench().openLater();

        assertThat(bench().model.listed()).isTrue();
        assertThat(bench().counts().of(Standing.READY)).isEqualTo(4);
        assertThat(bench().model.list().aboutProperty().get()).startsWith("As Para listed it at");
        bench().model.inView(true);
        bench().pass(Duration.ofMinutes(1));
        assertThat(bench().events(ReadyListBegun.class)).hasSize(1);
    }

    @Test
    void anotherRecordForgetsWhatWasShown() throws Exception {
        migrated(4);
        bench().model.list().ask();
        show(ReadyFilter.ALL.withPart(Part.READY));
        var before = bench().migration();

        bench().job.migrationProperty().set(null);

        assertThat(bench().model.listed()).isFalse();
        assertThat(bench().shown()).isEmpty();
        assertThat(bench().model.reconciliation().filterProperty().get())
                .isEqualTo(ReadyFilter.ALL);
        bench().job.migrationProperty().set(before);
    }

    @Test
    void storedSharesMayGoOnlyWhereItWasRealAndNothingIsWrong() throws Exception {
        migrated(4);
        bench().model.list().ask();
        Deletion real = Deletion.of(bench().counts(), bench().model.practice(), bench().words);

        assertThat(real.heading())
                .isEqualTo("4 of 4 stored shares may be deleted, none must be kept");
        assertThat(real.text()).contains("never deletes", "cannot be undone", "SDK", "REST");
        assertThat(Deletion.of(bench().counts(), true, bench().words).heading())
                .startsWith("This was practice");
    }

    @Test
    void practiceIsKnownAsPractice() throws Exception {
        opened = ReadyBench.practice(folder, 2);
        bench().open().migrate();

        assertThat(bench().model.practice()).isTrue();
    }

    @Test
    void theEvidenceIsSavedFromHereAndTheRecordSaysSo() throws Exception {
        migrated(3);
        bench().model.list().ask();
        Path zip = folder.resolve("evidence.zip");

        bench().model.evidence().save(zip);

        assertThat(bench().model.evidence().troubleProperty().get()).isEmpty();
        assertThat(bench().job.badges().statusProperty().get()).contains("evidence.zip");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.getEntry("record.sharelift")).isNotNull();
        }
    }

    @Test
    void evidenceThatCannotBeSavedIsSaidInASentence() throws Exception {
        migrated(2);
        bench().model.list().ask();
        Path nowhere = Files.createFile(folder.resolve("a-file")).resolve("evidence.zip");

        bench().model.evidence().save(nowhere);

        assertThat(bench().model.evidence().troubleProperty().get()).isNotBlank();
        assertThat(bench().model.evidence().savingProperty().get()).isFalse();
    }

    @Test
    void theWalletsThatAreShownAreSavedAsATable() throws Exception {
        opened = ReadyBench.real(folder, 3);
        bench().elsewhere("not-from-here");
        bench().open().migrate();
        bench().model.list().ask();
        show(ReadyFilter.ALL.withPart(Part.LIST));
        Path file = folder.resolve("ready.csv");

        bench().model.evidence().saveShown(file);

        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("\uFEFFwallet,stands,status at Para");
        assertThat(lines.getLast()).startsWith("not-from-here,ELSEWHERE,ready");
        assertThat(bench().job.badges().statusProperty().get()).contains("4 wallets", "ready.csv");
    }
}
