package io.sharelift.desktop.guide;

import io.sharelift.desktop.guide.Shown.Fact;
import io.sharelift.desktop.migrate.Group;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.account.ProofState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What to say of each step of the guide. */
final class StepsSoFar {

    private static final int NAMES = 3;

    /**
     * How the work stands at this moment.
     *
     * @param open whether a migration is in hand, be it read or not
     * @param approved whether its plan may be carried out
     * @param running the wallets of the run that is under way; null if none is
     */
    record Now(boolean open, boolean approved, @Nullable ToIntFunction<Group> running) {}

    private final SoFar soFar;
    private final Now now;
    private final Words words;

    StepsSoFar(SoFar soFar, Now now, Words words) {
        this.soFar = soFar;
        this.now = now;
        this.words = words;
    }

    Shown of(GuideStep step) {
        return switch (step) {
            case CREATE -> new Shown(Progress.OUTSIDE, "", List.of(), Way.CALLS);
            case EXPORT -> export();
            case MIGRATE -> migrate();
            case VERIFY -> verify();
            case DELETE -> delete();
        };
    }

    /** Where an operator goes on; empty when nothing is left. */
    Optional<GuideStep> next() {
        if (soFar.exports().wallets() == 0 && !now.open()) {
            return Optional.of(GuideStep.EXPORT);
        }
        return List.of(GuideStep.MIGRATE, GuideStep.VERIFY).stream()
                .filter(step -> of(step).progress() != Progress.DONE)
                .findFirst();
    }

    private Shown export() {
        Exported exports = soFar.exports();
        if (exports.files().isEmpty()) {
            return new Shown(
                    Progress.NOT_YET, words.say("guide.export.none"), List.of(), Way.EXPORTS);
        }
        List<Fact> facts = new ArrayList<>();
        if (exports.unusable() > 0) {
            String unusable =
                    words.say("exports.step.trouble", exports.unusable(), exports.files().size());
            facts.add(new Fact(Tone.BLOCKS, unusable, true));
        }
        if (exports.heldBack() > 0) {
            facts.add(fact(Group.BLOCKED, exports.heldBack()));
        }
        boolean sound = exports.wallets() > 0 && facts.isEmpty();
        return new Shown(
                sound ? Progress.DONE : Progress.NEEDS_YOU,
                words.say(
                        "guide.export.some",
                        words.wallets(exports.wallets()),
                        words.say("count.files", exports.files().size()),
                        names(exports.files())),
                facts,
                exports.heldBack() > 0 && exports.unusable() == 0 ? Way.INSPECT : Way.EXPORTS);
    }

    private String names(List<String> files) {
        String first = String.join(", ", files.subList(0, Math.min(NAMES, files.size())));
        return files.size() <= NAMES
                ? first
                : words.say("guide.export.more", first, files.size() - NAMES);
    }

    private Shown migrate() {
        if (now.running() != null) {
            return new Shown(
                    Progress.UNDER_WAY,
                    words.say("guide.migrate.running"),
                    answers(now.running()),
                    Way.MIGRATE);
        }
        Recorded record = soFar.record();
        if (record == null) {
            return new Shown(Progress.NOT_YET, whyNot(), List.of(), before());
        }
        Way way = now.approved() ? Way.MIGRATE : Way.PLAN;
        if (!record.begun()) {
            String says =
                    record.open() == 0
                            ? words.say("plan.check.nothing")
                            : words.say(
                                    now.approved()
                                            ? "guide.migrate.approved"
                                            : "guide.migrate.planned",
                                    record.open());
            return new Shown(Progress.NEEDS_YOU, says, List.of(), way);
        }
        return new Shown(
                record.open() == 0 ? Progress.DONE : Progress.NEEDS_YOU,
                words.say("migrate.verdict", record.there(), record.there() + record.open()),
                answers(record::count),
                way);
    }

    private String whyNot() {
        if (now.open()) {
            return words.say("guide.reading");
        }
        return words.say(soFar.exports().wallets() == 0 ? "step.why.exports" : "step.why.plan");
    }

    /** What has to be done before anything can be migrated or looked up. */
    private Way before() {
        return soFar.exports().wallets() == 0 && !now.open() ? Way.EXPORTS : Way.PLAN;
    }

    private List<Fact> answers(ToIntFunction<Group> counts) {
        List<Fact> facts = new ArrayList<>();
        for (Group group : Group.values()) {
            int count = counts.applyAsInt(group);
            if (group.always() || (count > 0 && !group.leftOut())) {
                facts.add(fact(group, count));
            }
        }
        return facts;
    }

    private Fact fact(Group group, long count) {
        return new Fact(
                group.tone(),
                words.say("guide.fact", count, words.say("group." + group)),
                count > 0);
    }

    private Shown verify() {
        Recorded record = soFar.record();
        if (now.running() != null) {
            String wait = words.say("step.why.running");
            return new Shown(Progress.NOT_YET, wait, List.of(), Way.MIGRATE);
        }
        if (record == null || record.there() == 0) {
            return new Shown(
                    Progress.NOT_YET,
                    words.say("guide.verify.none"),
                    List.of(),
                    record == null ? before() : Way.READY);
        }
        int notYet = record.there() - record.ready();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        Tone.READY,
                        words.say("guide.verify.some", record.ready(), record.there()),
                        record.ready() > 0));
        if (notYet > 0) {
            facts.add(new Fact(Tone.WAITING, words.say("guide.verify.not-yet", notYet), true));
        }
        int proven = record.count(ProofState.PROVEN);
        int wrong = record.count(ProofState.WRONG);
        int silent = record.count(ProofState.MISSING) + record.count(ProofState.WANTED);
        facts.add(new Fact(Tone.GOOD, words.say("guide.verify.proven", proven), proven > 0));
        if (wrong > 0) {
            facts.add(new Fact(Tone.BLOCKS, words.say("guide.verify.wrong", wrong), true));
        }
        if (silent > 0) {
            facts.add(new Fact(Tone.LOOK, words.say("guide.verify.silent", silent), true));
        }
        boolean needsYou = notYet > 0 || wrong > 0 || silent > 0 || proven == 0;
        Progress verified = record.open() == 0 ? Progress.DONE : Progress.UNDER_WAY;
        return new Shown(needsYou ? Progress.NEEDS_YOU : verified, "", facts, Way.READY);
    }

    private Shown delete() {
        Recorded record = soFar.record();
        if (record == null) {
            return new Shown(Progress.OUTSIDE, "", List.of(), before());
        }
        List<Fact> facts = new ArrayList<>();
        if (record.practice()) {
            facts.add(new Fact(Tone.BLOCKS, words.say("guide.delete.practice"), true));
            return new Shown(Progress.OUTSIDE, "", facts, Way.READY);
        }
        if (record.keep() > 0) {
            facts.add(new Fact(Tone.LOOK, words.say("guide.delete.keep", record.keep()), true));
        }
        if (record.deletable() > 0) {
            String free = words.say("guide.delete.free", record.deletable());
            facts.add(new Fact(Tone.GOOD, free, true));
        }
        return new Shown(Progress.OUTSIDE, "", facts, Way.READY);
    }
}
