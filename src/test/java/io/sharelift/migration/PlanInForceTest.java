package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.sharelift.para.ParaHost;
import io.sharelift.record.Author;
import io.sharelift.record.MachineKey;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent.ApprovalRule;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordException;
import io.sharelift.record.TestAuthor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** Nothing is sent that enough people have not approved, and no approval is for another plan. */
final class PlanInForceTest {

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, 3);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private PlanInForce frozen() {
        bench.frozen().freeze(bench.record());
        return inForce();
    }

    private PlanInForce inForce() {
        return PlanInForce.of(bench.record()).orElseThrow();
    }

    private PlanInForce approve(String name) {
        return inForce().approve(bench.record(), name, "operator", "ticket 7");
    }

    private RunSummary run() throws InterruptedException {
        return bench.open(bench.frozen()).run();
    }

    private void assertRefused(RunSummary summary, String words) {
        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.NOT_APPROVED);
        assertThat(summary.end().words()).contains(words).contains("Nothing was sent.");
        assertThat(summary.end().isTrouble()).isTrue();
        assertThat(summary.end().needsOtherConnection()).isFalse();
        assertThat(Bench.sum(summary)).isEqualTo(summary.planned());
        assertThat(bench.para.server.requests()).isEmpty();
        assertThat(bench.events(RunStarted.class)).isEmpty();
    }

    @Test
    void aPlanThatIsNotInTheRecordIsNotCarriedOut() throws Exception {
        assertRefused(run(), "does not stand in the record");
        assertThat(PlanInForce.of(bench.record())).isEmpty();
    }

    @Test
    void aPlanThatNobodyApprovedIsNotCarriedOut() throws Exception {
        assertThat(frozen().missing()).isEqualTo(1);

        assertRefused(run(), "1 of 1 approvals are missing");
        approve("Ann");
        assertThat(run().migrated()).isEqualTo(3);
    }

    @Test
    void whatWasNotApprovedIsNotRetriedEither() throws Exception {
        bench.para.bad(Bench.id(0));
        MigrationRun run = bench.open();
        run.run();
        int sent = bench.para.server.posts().size();
        bench.terms = bench.terms.withBurst(3);

        FrozenPlan changed = bench.frozen();
        RunSummary summary = bench.open(changed).retry(List.of(0));

        assertThat(summary.end().reason()).isEqualTo(RunEnd.Reason.NOT_APPROVED);
        assertThat(bench.para.server.posts()).hasSize(sent);
    }

    @Test
    void anotherPlanInBetweenVoidsTheApprovalAlsoOfTheSamePlan() throws Exception {
        frozen();
        approve("Ann");
        Terms before = bench.terms;
        bench.terms = before.withBurst(9);
        assertRefused(run(), "is not the one in the record");
        frozen();
        bench.terms = before;
        assertThat(frozen().missing()).isEqualTo(1);

        assertRefused(run(), "approvals are missing");
    }

    @Test
    void theSamePlanFrozenOnceMoreKeepsItsApproval() {
        PlanInForce first = frozen();
        approve("Ann");
        bench.record().append(new PlanBegun(2));
        bench.record().append(bench.events(WalletPlanned.class));
        bench.record().append(first.frozen().stating(2, first.frozen().sha256()));

        assertThat(inForce().frozen().plan()).isEqualTo(2);
        assertThat(inForce().missing()).isZero();
    }

    @Test
    void aPlanWhoseWalletsAreNotThoseOfItsHashIsRefused() {
        PlanInForce first = frozen();
        bench.record().append(new PlanBegun(2));
        bench.record().append(bench.events(WalletPlanned.class).subList(0, 2));
        bench.record().append(first.frozen().stating(2, first.frozen().sha256()));
        bench.record().append(new Approved(2, first.frozen().sha256(), "Ann", "", "x"));

        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(this::inForce)
                .withMessageContaining("is not the one whose hash");
        FrozenPlan same = bench.frozen();
        assertThatExceptionOfType(RecordException.class).isThrownBy(() -> bench.open(same));
    }

    @ParameterizedTest
    @CsvSource({"' ', a reason, There is no name", "Ann, ' ', There is no reason"})
    void nobodyApprovesWithoutANameAndAReason(String name, String reason, String words) {
        PlanInForce inForce = frozen();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> inForce.approve(bench.record(), name, "", reason))
                .withMessageContaining(words);
        assertThat(bench.events(Approved.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee", " ann  LEE", "AnnLee", "Ann\u00a0Lee", "Ａnn Lee"})
    void nobodyApprovesTwiceHoweverTheNameIsSpelled(String again) throws Exception {
        bench.terms = bench.terms.withPeople(2);
        frozen();
        assertThat(approve("Ann Lee").missing()).isEqualTo(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> approve(again))
                .withMessageContaining("already");
        assertThat(inForce().missing()).isEqualTo(1);
        assertRefused(run(), "1 of 2 approvals");
    }

    @Test
    void whoeverWritesPastTheQuestionStillCountsOnce() {
        bench.terms = bench.terms.withPeople(2);
        PlanInForce inForce = frozen();
        Approved one = new Approved(1, inForce.frozen().sha256(), "Ann", "", "x");
        bench.record().append(one, new Approved(1, one.sha256(), "ANN", "", "y"));

        assertThat(inForce().missing()).isEqualTo(1);
    }

    @Test
    void twoPeopleMayShareAComputerAndTheRecordShowsIt() throws Exception {
        bench.terms = bench.terms.withPeople(2);
        frozen();
        assertThat(approve("Ann").oneAccount()).isFalse();
        PlanInForce both = approve("Bob");

        assertThat(both.missing()).isZero();
        assertThat(both.oneAccount()).isTrue();
        assertThat(both.approvals())
                .extracting(approval -> approval.approved().name())
                .containsExactly("Ann", "Bob");
        assertThat(run().migrated()).isEqualTo(3);
    }

    @Test
    void theSecondApprovesOnAnotherMachineFromTheRecordAlone() throws Exception {
        bench.terms = bench.terms.withPeople(2);
        frozen();
        approve("Ann");
        Path file = bench.record().file();
        bench.record().close();
        Author elsewhere = new Author("bob", "Sharelift (test)", "desk 2", MachineKey.generate());
        try (MigrationRecord there = MigrationRecord.takeOver(file, elsewhere, "to approve")) {
            PlanInForce inForce = PlanInForce.of(there).orElseThrow();
            assertThat(inForce.missing()).isEqualTo(1);
            PlanInForce both = inForce.approve(there, "Bob", "controller", "ticket 7");
            assertThat(both.missing()).isZero();
            assertThat(both.oneAccount()).isFalse();
            assertThat(both.approvals().getLast().computer()).isEqualTo("desk 2");
        }
        MigrationRecord.takeOver(file, TestAuthor.HERE, "to run it").close();
        bench.restart();

        assertThat(run().migrated()).isEqualTo(3);
    }

    @Test
    void theRecordCanAskForTwoWhateverThePlanSays() throws Exception {
        PlanInForce.setRule(bench.record(), 2);
        PlanInForce.setRule(bench.record(), 2);
        assertThat(bench.events(ApprovalRule.class)).containsExactly(new ApprovalRule(2));
        frozen();
        approve("Ann");

        assertRefused(run(), "1 of 2 approvals");
        PlanInForce.setRule(bench.record(), 1);
        assertThat(PlanInForce.rule(bench.record())).isEqualTo(1);
        assertThat(run().migrated()).isEqualTo(3);
    }

    @Test
    void aPlanForTwoGoesOnNeedingTwoWhenTheRecordAsksForOne() throws Exception {
        PlanInForce.setRule(bench.record(), 2);
        bench.terms = bench.terms.withPeople(2);
        frozen();
        approve("Ann");
        PlanInForce.setRule(bench.record(), 1);

        assertRefused(run(), "1 of 2 approvals");
    }

    @Test
    void aPlanForAnotherAddressIsNotOpened() {
        FrozenPlan elsewhere =
                FrozenPlan.of(bench.plan, bench.terms, ParaHost.BETA, bench.accepted.key());

        assertThatIllegalArgumentException().isThrownBy(() -> bench.open(elsewhere));
        assertThat(bench.para.server.requests()).isEmpty();
    }

    @Test
    void threePeopleCannotBeAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanInForce.setRule(bench.record(), 3))
                .withMessage("Either one or two people must approve a plan.");
    }

    @Test
    void anApprovalOfAPlanThatIsNoLongerInForceSaysSo() {
        PlanInForce first = frozen();
        bench.terms = bench.terms.withBurst(2);
        frozen();

        assertThatIllegalStateException()
                .isThrownBy(() -> first.approve(bench.record(), "Ann", "", "x"))
                .withMessageContaining("Another plan was written down meanwhile");
        assertThat(inForce().missing()).isEqualTo(1);
    }
}
