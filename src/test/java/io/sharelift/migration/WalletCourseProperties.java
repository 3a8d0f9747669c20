package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.sharelift.record.Answer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The course of a wallet as a machine: any events in any order. */
final class WalletCourseProperties {

    private static final int MAX_TRIES = 3;

    /** What an answer settles, whatever was in doubt before. */
    private static final Set<Answer> SETTLING =
            EnumSet.of(Answer.MIGRATED, Answer.ALREADY, Answer.REJECTED, Answer.NOT_FOUND);

    /** Something that happens, with its name for whoever reads a failure. */
    record Event(String name, @Nullable Answer answer, UnaryOperator<WalletCourse> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property(tries = 3000)
    void noEventsEverLoseADoubtOrUndoWhatIsDecided(
            @ForAll boolean inDoubt,
            @ForAll @IntRange(min = 0, max = 5) int triesBefore,
            @ForAll("events") List<Event> events) {
        WalletCourse course =
                inDoubt ? WalletCourse.inDoubt(triesBefore) : WalletCourse.planned(triesBefore);
        for (Event event : events) {
            WalletCourse next = after(course, event);
            if (next != null) {
                checkStep(course, event, next);
                course = next;
            }
        }
    }

    /** Null if the event cannot happen here; refusing it is what the machine is for. */
    private static @Nullable WalletCourse after(WalletCourse course, Event event) {
        try {
            return event.change().apply(course);
        } catch (IllegalStateException refused) {
            return null;
        }
    }

    private static void checkStep(WalletCourse before, Event event, WalletCourse next) {
        assertThat(next.state() == before.state() || before.state().canBecome(next.state()))
                .isTrue();
        if (before.state().isFinal()) {
            assertThat(next.state()).isIn(before.state(), WalletState.READY);
        }
        if (before.doubt() && !next.doubt()) {
            boolean settled = event.name().equals("ready") || SETTLING.contains(event.answer());
            assertThat(settled).as("%s settled by %s", before, event).isTrue();
        }
        if (next.doubt()) {
            assertThat(next.state())
                    .isIn(
                            WalletState.UNKNOWN,
                            WalletState.SEALING,
                            WalletState.SENDING,
                            WalletState.WAITING);
        }
        if (event.answer() != null && event.answer().leavesDoubt()) {
            assertThat(next).extracting(WalletCourse::state).isEqualTo(WalletState.UNKNOWN);
            assertThat(next.doubt()).isTrue();
        }
        boolean sent = event.name().equals("sending");
        assertThat(next.tries() - before.tries()).isEqualTo(sent ? 1 : 0);
        assertThat(next.triesInRun() - before.triesInRun()).isEqualTo(sent ? 1 : 0);
        if (next.state() == WalletState.WAITING && before.state() == WalletState.SENDING) {
            assertThat(next.triesInRun()).isLessThan(MAX_TRIES);
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> answers =
                Arbitraries.of(Answer.class)
                        .map(
                                answer ->
                                        new Event(
                                                answer.name(),
                                                answer,
                                                course -> course.answered(answer, MAX_TRIES)));
        Arbitrary<Event> steps =
                Arbitraries.of(
                        new Event("sealing", null, WalletCourse::sealing),
                        new Event("sending", null, WalletCourse::sending),
                        new Event("ready", null, WalletCourse::ready),
                        new Event("blocked", null, WalletCourse::blocked),
                        new Event("gaveUp", null, WalletCourse::gaveUp),
                        new Event("stopped", null, WalletCourse::stopped));
        return Arbitraries.frequencyOf(Tuple.of(2, steps), Tuple.of(1, answers))
                .list()
                .ofMaxSize(40);
    }

    @Property
    void nothingIsAnsweredThatWasNotSent(@ForAll Answer answer) {
        WalletCourse sealed = WalletCourse.planned(0).sealing();
        if (answer != Answer.KEY_REFUSED && answer != Answer.OTHER && !answer.leavesDoubt()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> sealed.answered(answer, 1).answered(Answer.MIGRATED, 1));
        }
        assertThat(sealed.sending().answered(answer, 1).state()).isNotEqualTo(WalletState.SENDING);
    }

    @Example
    void onlyWhatWasSentOrWasInDoubtIsEverUnknown() {
        assertThat(WalletState.PLANNED.canBecome(WalletState.UNKNOWN)).isFalse();
        assertThat(WalletCourse.planned(0).sealing().stopped().state())
                .isEqualTo(WalletState.STOPPED);
        assertThat(WalletCourse.inDoubt(1).sealing().stopped().state())
                .isEqualTo(WalletState.UNKNOWN);
        assertThat(WalletCourse.inDoubt(1).sealing().blocked().state())
                .isEqualTo(WalletState.UNKNOWN);
        assertThat(WalletCourse.inDoubt(1).sealing().gaveUp().state())
                .isEqualTo(WalletState.UNKNOWN);
    }

    @Example
    void whatIsNotKnownNeverBecomesFailedOrStopped() {
        assertThat(WalletState.UNKNOWN.canBecome(WalletState.FAILED)).isFalse();
        assertThat(WalletState.UNKNOWN.canBecome(WalletState.STOPPED)).isFalse();
        assertThat(WalletState.UNKNOWN.canBecome(WalletState.SENDING)).isFalse();
    }

    @Property
    void onlyReadyFollowsWhatIsDecided(@ForAll WalletState from, @ForAll WalletState to) {
        if (from.isFinal() && from.canBecome(to)) {
            assertThat(to).isEqualTo(WalletState.READY);
            assertThat(from).isIn(WalletState.MIGRATED, WalletState.ALREADY, WalletState.SKIPPED);
        }
        assertThat(from.canBecome(WalletState.PLANNED)).isFalse();
        assertThat(from.needsPerson() && from.awaitsConfirmation()).isFalse();
    }
}
