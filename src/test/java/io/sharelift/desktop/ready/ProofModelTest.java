package io.sharelift.desktop.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.work.StepModel.State;
import io.sharelift.practice.Conduct;
import io.sharelift.practice.Conduct.How;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Keep;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

final class ProofModelTest {

    @TempDir Path folder;
    private @Nullable ReadyBench opened;

    private ReadyBench bench() {
        return Objects.requireNonNull(opened);
    }

    private ProofModel ready(int wallets) throws Exception {
        opened = ReadyBench.real(folder, wallets);
        bench().open().migrate();
        bench().model.list().ask();
        return bench().model.proof();
    }

    @AfterEach
    void close() {
        bench().close();
    }

    @Test
    void aSampleSignsAndTheOthersAreNotAsked() throws Exception {
        ProofModel proof = ready(12);
        proof.sizeProperty().set(5);

        assertThat(proof.candidates(ProofWay.SAMPLE)).isEqualTo(5);
        proof.start();

        assertThat(bench().counts().of(ProofState.PROVEN)).isEqualTo(5);
        assertThat(bench().counts().of(ProofState.NOT_ASKED)).isEqualTo(7);
        assertThat(Objects.requireNonNull(proof.endProperty().get()).tone()).isEqualTo(Tone.GOOD);
        assertThat(proof.underWay()).isFalse();
        assertThat(bench().counts().of(Aspect.MAY_GO)).isEqualTo(12);
        assertThat(bench().model.step().saysProperty().get()).isEqualTo("5 have signed");
        assertThat(proof.candidates(ProofWay.ALL)).isEqualTo(7);
        proof.againProperty().set(true);
        assertThat(proof.candidates(ProofWay.ALL)).isEqualTo(12);
    }

    @Test
    void selectedRowsSignIfTheyAreReady() throws Exception {
        opened = ReadyBench.real(folder, 4);
        bench().para.behave(bench().id(1), new Conduct.Claimed());
        bench().open().migrate();
        bench().model.list().ask();
        ProofModel proof = bench().model.proof();
        proof.wayProperty().set(ProofWay.CHOSEN);
        assertThat(proof.candidates(ProofWay.CHOSEN)).isZero();

        proof.choose(List.of(0, 1));
        proof.start();

        assertThat(bench().events(ProofAsked.class))
                .singleElement()
                .extracting(ProofAsked::wallet)
                .isEqualTo(bench().model.reconciliation().wallets().row(0).wallet());
    }

    @Test
    void aWrongSignatureIsAnAlarmOnTheWholeRun() throws Exception {
        ProofModel proof = ready(6);
        bench().para.behave(bench().id(3), new Conduct.SignsWrongly(How.ANOTHER_KEY));
        assertThat(bench().counts().of(Aspect.MAY_GO)).isEqualTo(6);
        proof.wayProperty().set(ProofWay.ALL);

        proof.start();

        assertThat(bench().counts().of(Aspect.MAY_GO)).isZero();
        assertThat(bench().counts().keeps()).containsOnlyKeys(Keep.ALARM_ON_THE_RUN);
        assertThat(bench().counts().of(Aspect.ALARM)).isEqualTo(1);
        assertThat(Deletion.of(bench().counts(), false, bench().words).heading())
                .isEqualTo("No stored share may be deleted yet");
        assertThat(bench().model.step().stateProperty().get()).isEqualTo(State.NEEDS_YOU);
        assertThat(Objects.requireNonNull(proof.endProperty().get()).tone()).isEqualTo(Tone.BLOCKS);
    }

    @Test
    void aStoppedProofLeavesThoseThatWereNotAskedUnproven() throws Exception {
        ProofModel proof = ready(60);
        proof.wayProperty().set(ProofWay.ALL);
        proof.courseProperty()
                .subscribe(
                        course -> {
                            if (course != null && course.done() == 3) {
                                proof.stop();
                            }
                        });

        proof.start();

        assertThat(bench().counts().of(ProofState.PROVEN)).isBetween(3, 40);
        assertThat(bench().counts().keeps().get(Keep.NOT_PROVEN))
                .isEqualTo(60 - bench().counts().of(ProofState.PROVEN));
        assertThat(Objects.requireNonNull(proof.endProperty().get()).tone())
                .isEqualTo(Tone.STOPPED);
    }

    @Test
    void nothingIsAskedWhereNobodyCanSign() throws Exception {
        opened = ReadyBench.real(folder, 2);
        bench().open();
        bench().model.list().ask();

        bench().model.proof().start();

        assertThat(bench().events(ProofAsked.class)).isEmpty();
        assertThat(bench().model.proof().underWay()).isFalse();
    }
}
