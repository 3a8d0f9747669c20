package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;
import io.sharelift.report.deletion.DeletionNames;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Section;
import io.sharelift.report.page.Tone;
import io.sharelift.report.words.ReportWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened, what it means, what to do: the part that everybody reads. */
final class SummarySection {

    private final Account account;
    private final Reconciliation reconciled;
    private final ReportWords words;
    private final Map<Result, Integer> results;
    private final int wallets;
    private final int ready;

    private SummarySection(Reconciliation reconciled, ReportWords words) {
        this.reconciled = reconciled;
        this.account = reconciled.account();
        this.words = words;
        this.results = account.results();
        this.wallets = account.wallets().size();
        this.ready = reconciled.count(Standing.READY);
    }

    static Section of(Reconciliation reconciled, ReportWords words) {
        return new SummarySection(reconciled, words).section();
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        if (account.plan().filter(PlanFrozen::isPractice).isPresent()) {
            blocks.add(note(Tone.LOOK, "summary.practice"));
        }
        alarm().ifPresent(blocks::add);
        blocks.add(verdict());
        if (account.cutOff()) {
            blocks.add(note(Tone.LOOK, "summary.cut-off"));
        }
        if (wallets > 0 || !account.rowsWithoutWallet().isEmpty()) {
            blocks.add(new Block.Heading(words.say("summary.happened")));
            blocks.add(new Block.Paragraph(happened(), false));
            blocks.add(pictureOfResults());
            blocks.add(pictureOfReady());
            blocks.add(new Block.Heading(words.say("summary.keep")));
            blocks.add(new Block.Paragraph(keep(), false));
        }
        return new Section("summary", words.say("summary"), blocks);
    }

    /** A wrong signature is about every wallet; the rest about those that have it. */
    private Optional<Block> alarm() {
        int wrong = reconciled.count(Alarm.WRONG_SIGNATURE);
        if (wrong > 0) {
            return Optional.of(note(Tone.FAILED, "deletion.alarm", wrong));
        }
        return alarming() == 0
                ? Optional.empty()
                : Optional.of(note(Tone.FAILED, "summary.alarms", alarming()));
    }

    private long alarming() {
        return reconciled.wallets().stream().filter(each -> !each.alarms().isEmpty()).count();
    }

    private Block verdict() {
        int atPara = count(Result.MIGRATED) + count(Result.ALREADY);
        if (wallets == 0) {
            boolean sent = account.runs().stream().anyMatch(run -> run.sent() > 0);
            return note(Tone.SKIPPED, sent ? "summary.unplanned" : "summary.nothing");
        } else if (ready == wallets) {
            return note(
                    alarming() == 0 ? Tone.READY : Tone.LOOK,
                    "summary.done",
                    words.wallets(wallets));
        } else if (atPara == wallets) {
            return note(
                    Tone.LOOK,
                    "summary.almost",
                    words.number(wallets - ready),
                    words.wallets(wallets));
        }
        return note(
                Tone.LOOK,
                "summary.person",
                words.number(ready),
                words.wallets(wallets),
                words.number(account.wallets().stream().filter(Exceptions::is).count()),
                taken());
    }

    /** With Para, and not seen ready: they need nobody, and are not done either. */
    private long taken() {
        return account.wallets().stream()
                .filter(wallet -> !wallet.listedNow() && !Exceptions.is(wallet))
                .count();
    }

    private String happened() {
        String text =
                words.say(
                        "summary.happened.text",
                        words.number(count(Result.MIGRATED)),
                        words.number(count(Result.ALREADY)),
                        words.number(count(Result.FAILED)),
                        words.number(count(Result.UNKNOWN)),
                        words.number(count(Result.SKIPPED)),
                        words.wallets(wallets),
                        words.number(ready));
        int rows = account.rowsWithoutWallet().size();
        return rows == 0 ? text : text + " " + words.say("summary.rows", rows);
    }

    private String keep() {
        int kept = wallets - reconciled.deletable();
        DeletionNames names = DeletionNames.of(account);
        String some =
                kept == 0
                        ? words.say("summary.keep.none", names.safe())
                        : words.say("summary.keep.some", words.wallets(kept), names.keep());
        return some + " " + words.say("summary.keep.all");
    }

    private Block.Bar pictureOfResults() {
        List<Block.Part> parts = new ArrayList<>();
        for (Result result : Result.values()) {
            parts.add(part(words.say("result." + result), count(result), tone(result)));
        }
        return new Block.Bar(words.say("summary.picture"), words.wallets(wallets), parts);
    }

    private Block.Bar pictureOfReady() {
        return new Block.Bar(
                words.say("summary.picture.ready"),
                words.wallets(wallets),
                List.of(
                        part(words.say("ready"), ready, Tone.READY),
                        part(words.say("ready.not"), wallets - ready, Tone.SKIPPED)));
    }

    private Block.Part part(String name, int count, Tone tone) {
        return new Block.Part(name, count, words.number(count), tone);
    }

    private Block note(Tone tone, String key, Object... values) {
        return new Block.Note(tone, words.say(key), words.say(key + ".text", values));
    }

    private int count(Result result) {
        return results.getOrDefault(result, 0);
    }

    /** Every result has a tone of the same name. */
    static Tone tone(Result result) {
        return Tone.valueOf(result.name());
    }
}
