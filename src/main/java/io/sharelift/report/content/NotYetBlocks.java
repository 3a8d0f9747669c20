package io.sharelift.report.content;

import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Wallets whose share Para has, or may have, and that it does not list as ready. */
final class NotYetBlocks {

    /** More than a person can look through. */
    static final int MOST = 1_000;

    private final ReportWords words;
    private final Moments moments;
    private final Instant now;

    private NotYetBlocks(Reconciliation reconciled, ReportWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
        this.now = reconciled.account().last();
    }

    static List<Block> of(Reconciliation reconciled, ReportWords words, Moments moments) {
        List<WalletAccount> waiting =
                reconciled.wallets().stream()
                        .filter(wallet -> wallet.standing() == Standing.NOT_YET)
                        .map(Reconciled::ours)
                        .filter(Objects::nonNull)
                        .sorted(
                                Comparator.comparing(
                                        NotYetBlocks::since,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        return waiting.isEmpty()
                ? List.of()
                : new NotYetBlocks(reconciled, words, moments).blocks(waiting);
    }

    private List<Block> blocks(List<WalletAccount> waiting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.say("not-yet")));
        String intro = words.say("not-yet.intro");
        blocks.add(
                new Block.Paragraph(
                        waiting.size() > MOST
                                ? intro + " " + words.say("not-yet.capped", words.number(MOST))
                                : intro,
                        true));
        blocks.add(
                new Block.Table(
                        List.of(
                                new Column(words.say("exceptions.wallet"), 40),
                                new Column(words.say("not-yet.since"), 40),
                                new Column(words.say("not-yet.for"), 20)),
                        waiting.stream().limit(MOST).map(this::row).toList()));
        return blocks;
    }

    private List<Cell> row(WalletAccount wallet) {
        Instant since = since(wallet);
        Duration waited = since == null ? Duration.ZERO : Duration.between(since, now);
        return List.of(
                Cell.fixed(wallet.planned().wallet().value()),
                Cell.of(since == null ? words.say("not-yet.unknown") : moments.at(since)),
                // A clock that was put back says nothing.
                Cell.of(
                        since == null || waited.isNegative()
                                ? words.say("none")
                                : Moments.length(waited)));
    }

    private static @Nullable Instant since(WalletAccount wallet) {
        return wallet.doneAt();
    }
}
