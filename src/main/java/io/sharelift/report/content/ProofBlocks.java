package io.sharelift.report.content;

import io.sharelift.record.account.ProofAccount;
import io.sharelift.record.account.ProofState;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Tone;
import io.sharelift.report.proof.ProofFile;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** Each time that wallets were asked to sign, and what it showed. */
final class ProofBlocks {

    private static final List<ProofState> ORDER =
            List.of(
                    ProofState.PROVEN,
                    ProofState.WRONG,
                    ProofState.MISSING,
                    ProofState.WANTED,
                    ProofState.NOT_ASKED);

    private final Reconciliation reconciled;
    private final ReportWords words;
    private final Moments moments;

    private ProofBlocks(Reconciliation reconciled, ReportWords words, Moments moments) {
        this.reconciled = reconciled;
        this.words = words;
        this.moments = moments;
    }

    static List<Block> of(Reconciliation reconciled, ReportWords words, Moments moments) {
        return new ProofBlocks(reconciled, words, moments).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.say("proofs")));
        List<ProofAccount> proofs = reconciled.account().proofs();
        if (proofs.isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("proofs.none"), false));
            return blocks;
        }
        blocks.add(picture());
        blocks.add(
                new Block.Table(
                        List.of(
                                new Column(words.say("proofs.number"), 17),
                                new Column(words.say("proofs.when"), 25),
                                new Column(words.say("runs.who"), 13),
                                new Column(words.say("proofs.asked"), 9),
                                new Column(words.say("proofs.verdicts"), 22),
                                new Column(words.say("runs.ended"), 14)),
                        proofs.stream().map(this::row).toList()));
        blocks.add(new Block.Paragraph(words.say("proofs.file", ProofFile.NAME), true));
        return blocks;
    }

    private Block picture() {
        List<Block.Part> parts = new ArrayList<>();
        for (ProofState state : ORDER) {
            int count = reconciled.count(state);
            // Those of nobody here were never to be asked.
            count -= state == ProofState.NOT_ASKED ? elsewhere() : 0;
            parts.add(
                    new Block.Part(
                            words.say("proof." + state), count, words.number(count), tone(state)));
        }
        return new Block.Bar(words.say("proofs.picture"), words.wallets(reconciled.ours()), parts);
    }

    private int elsewhere() {
        return reconciled.wallets().size() - reconciled.ours();
    }

    private List<Cell> row(ProofAccount proof) {
        String number =
                words.say(
                        "proofs.number.value",
                        proof.begun().proof(),
                        words.say("proofs.way." + proof.begun().way()));
        return List.of(
                Cell.of(number),
                Cell.of(moments.at(proof.begunAt())),
                Cell.of(Strangers.shown(proof.actor())),
                Cell.of(words.number(proof.begun().wallets())),
                Cell.of(
                        proof.ended()
                                .map(
                                        ended ->
                                                words.say(
                                                        "proofs.verdicts.value",
                                                        words.number(ended.good()),
                                                        words.number(ended.wrong()),
                                                        words.number(ended.missing())))
                                .orElse(words.say("none"))),
                Cell.of(
                        Strangers.shown(
                                proof.ended()
                                        .map(
                                                ended ->
                                                        words.sayOr(
                                                                "proofs.end." + ended.reason(),
                                                                ended.reason()))
                                        .orElse(words.say("runs.cut-off")))));
    }

    private static Tone tone(ProofState state) {
        return switch (state) {
            case PROVEN -> Tone.READY;
            case WRONG -> Tone.FAILED;
            case MISSING -> Tone.LOOK;
            case WANTED -> Tone.UNKNOWN;
            case NOT_ASKED -> Tone.SKIPPED;
        };
    }
}
