package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.deletion.DeletionFiles;
import io.sharelift.report.deletion.DeletionNames;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Section;
import io.sharelift.report.page.Tone;
import io.sharelift.report.proof.Challenged;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How many stored shares may be deleted, what that means, and why the others must be kept. */
final class DeletionSection {

    private final Told told;
    private final Reconciliation reconciled;
    private final @Nullable DeletionFiles files;
    private final DeletionNames names;
    private final ReportWords words;
    private final Moments moments;

    private DeletionSection(
            Told told, @Nullable DeletionFiles files, ReportWords words, Moments moments) {
        this.told = told;
        this.reconciled = told.reconciled();
        this.files = files;
        this.names = DeletionNames.of(told.account());
        this.words = words;
        this.moments = moments;
    }

    /**
     * The section of a report or of a page of its own.
     *
     * @param files the lists; null if none are saved with it
     */
    static Section of(
            Told told, @Nullable DeletionFiles files, ReportWords words, Moments moments) {
        return new DeletionSection(told, files, words, moments).section();
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>(warnings());
        blocks.add(verdict());
        if (reconciled.ours() > 0) {
            blocks.add(picture());
        }
        blocks.add(new Block.Heading(words.say("deletion.means")));
        for (int line = 1; line <= 5; line++) {
            blocks.add(new Block.Paragraph(words.say("deletion.means." + line), false));
        }
        if (reconciled.deletable() > 0) {
            blocks.add(new Block.Heading(words.say("deletion.conditions")));
            blocks.add(conditions());
            blocks.add(new Block.Paragraph(words.say("deletion.unchecked"), true));
        }
        blocks.addAll(KeepBlocks.of(reconciled, words));
        if (files == null) {
            blocks.add(new Block.Paragraph(words.say("deletion.unsaved"), true));
        } else {
            blocks.addAll(VoucherBlocks.of(told, files, words, moments));
        }
        return new Section("deletion", words.say("deletion"), true, blocks);
    }

    private List<Block> warnings() {
        List<Block> notes = new ArrayList<>();
        if (names.practice()) {
            notes.add(note(Tone.FAILED, "deletion.practice"));
        }
        told.account()
                .plan()
                .filter(plan -> plan.environment().equals("CUSTOM") && !names.practice())
                .map(plan -> note(Tone.LOOK, "deletion.custom", Strangers.shown(plan.base())))
                .ifPresent(notes::add);
        int wrong = reconciled.count(Alarm.WRONG_SIGNATURE);
        if (wrong > 0) {
            notes.add(note(Tone.FAILED, "deletion.alarm", wrong));
        }
        long earlier = wrongBefore();
        if (earlier > 0) {
            notes.add(note(Tone.LOOK, "deletion.earlier", earlier));
        }
        if (files != null && VoucherBlocks.listing(told, files).isEmpty()) {
            notes.add(note(Tone.LOOK, "deletion.unsigned"));
        }
        return notes;
    }

    /** Wallets that gave a wrong signature and were asked again: somebody should know. */
    private long wrongBefore() {
        return told.challenges().stream()
                .filter(DeletionSection::isWrong)
                .map(challenged -> told.account().wallet(challenged.asked().wallet()))
                .filter(wallet -> wallet != null && wallet.proof() != ProofState.WRONG)
                .distinct()
                .count();
    }

    private static boolean isWrong(Challenged challenged) {
        ProofAnswered answered = challenged.answered();
        return answered != null && answered.verdict() == ProofVerdict.WRONG;
    }

    private Block verdict() {
        int deletable = reconciled.deletable();
        if (deletable == 0) {
            return note(Tone.SKIPPED, "deletion.nothing");
        }
        return new Block.Note(
                Tone.LOOK,
                words.say(
                        "deletion.some", words.number(deletable), words.wallets(reconciled.ours())),
                words.say(
                        "deletion.some.text",
                        names.safe(),
                        words.number(reconciled.ours() - deletable),
                        names.keep()));
    }

    private Block picture() {
        int deletable = reconciled.deletable();
        int kept = reconciled.ours() - deletable;
        return new Block.Bar(
                words.say("deletion.picture"),
                words.wallets(reconciled.ours()),
                List.of(
                        new Block.Part(
                                words.say("deletion.may"),
                                deletable,
                                words.number(deletable),
                                Tone.READY),
                        new Block.Part(
                                words.say("deletion.must-stay"),
                                kept,
                                words.number(kept),
                                Tone.SKIPPED)));
    }

    private Block conditions() {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "migrated");
        fact(facts, "ready", lastRead());
        fact(facts, "same");
        fact(
                facts,
                "proof",
                words.number(deletable(ProofState.PROVEN)),
                words.number(deletable(ProofState.NOT_ASKED)));
        fact(facts, "alone");
        fact(facts, "calm");
        return new Block.Facts(facts);
    }

    private String lastRead() {
        return told.account()
                .readyList()
                .map(
                        list ->
                                words.say(
                                        list.ended() && list.complete()
                                                ? "deletion.condition.read"
                                                : "deletion.condition.read.part",
                                        moments.at(list.lastAt())))
                .orElse("");
    }

    private long deletable(ProofState proof) {
        return reconciled.wallets().stream()
                .filter(wallet -> wallet.deletable() && wallet.proof() == proof)
                .count();
    }

    private void fact(List<Fact> facts, String key, Object... values) {
        facts.add(
                new Fact(
                        words.say("deletion.condition." + key),
                        words.say("deletion.condition." + key + ".text", values),
                        false));
    }

    private Block note(Tone tone, String key, Object... values) {
        return new Block.Note(tone, words.say(key), words.say(key + ".text", values));
    }
}
