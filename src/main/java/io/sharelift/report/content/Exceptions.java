package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;
import io.sharelift.report.words.WalletWords;

import java.util.ArrayList;
import java.util.List;

/**
 * Every wallet that is neither migrated, already there, nor ready, or is ready no longer: why, and
 * what to do.
 */
final class Exceptions {

    /** More than a person can look through; the result files have all. */
    static final int MOST = 1_000;

    /** What is most pressing comes first. */
    private static final List<Result> ORDER =
            List.of(Result.UNKNOWN, Result.FAILED, Result.SKIPPED);

    private final ReportWords words;
    private final WalletWords said;

    private Exceptions(ReportWords words) {
        this.words = words;
        this.said = new WalletWords(words);
    }

    static boolean is(WalletAccount wallet) {
        return wallet.gone() || (ORDER.contains(wallet.result()) && !wallet.listedNow());
    }

    static Section of(Account account, ReportWords words) {
        return new Exceptions(words).section(account);
    }

    private Section section(Account account) {
        List<Block> blocks = new ArrayList<>();
        long wallets = account.wallets().stream().filter(Exceptions::is).count();
        long all = wallets + account.rowsWithoutWallet().size();
        if (all == 0) {
            blocks.add(new Block.Paragraph(words.say("exceptions.none"), false));
        } else {
            String intro = intro(wallets, all - wallets);
            String capped = words.say("exceptions.capped", words.number(MOST));
            blocks.add(new Block.Paragraph(all > MOST ? intro + " " + capped : intro, false));
            blocks.add(
                    new Block.Table(
                            List.of(
                                    new Column(words.say("exceptions.wallet"), 34),
                                    new Column(words.say("exceptions.result"), 13),
                                    new Column(words.say("exceptions.place"), 16),
                                    new Column(words.say("exceptions.why"), 37)),
                            rows(account)));
        }
        return new Section("exceptions", words.say("exceptions"), blocks);
    }

    private String intro(long wallets, long rows) {
        String intro = words.say("exceptions.intro", wallets);
        return rows == 0 ? intro : intro + " " + words.say("exceptions.rows", rows);
    }

    private List<List<Cell>> rows(Account account) {
        List<List<Cell>> rows = new ArrayList<>();
        account.wallets().stream()
                .filter(WalletAccount::gone)
                .limit(MOST)
                .forEach(wallet -> rows.add(row(wallet)));
        for (Result result : ORDER) {
            account.wallets().stream()
                    .filter(wallet -> wallet.result() == result && is(wallet) && !wallet.gone())
                    .limit(MOST - rows.size())
                    .forEach(wallet -> rows.add(row(wallet)));
        }
        account.rowsWithoutWallet().stream()
                .limit(MOST - rows.size())
                .forEach(row -> rows.add(row(row)));
        return rows;
    }

    private List<Cell> row(WalletAccount wallet) {
        return List.of(
                Cell.fixed(wallet.planned().wallet().value()),
                result(wallet.result()),
                place(wallet.planned().source(), wallet.planned().row()),
                Cell.of(why(wallet)));
    }

    private String why(WalletAccount wallet) {
        StringBuilder why = new StringBuilder(Strangers.shown(said.what(wallet)));
        why.append(' ').append(said.todo(wallet));
        Outcome last = wallet.last();
        if (last != null) {
            List<String> support = new ArrayList<>();
            add(support, last.status());
            add(support, last.code());
            add(support, last.message());
            add(support, words.say("exceptions.request", request(last)));
            why.append(" [").append(Strangers.shown(String.join(" · ", support))).append(']');
        }
        return why.toString();
    }

    private static void add(List<String> parts, @org.jspecify.annotations.Nullable Object part) {
        if (part != null) {
            parts.add(part.toString());
        }
    }

    private static String request(Outcome last) {
        String para = last.paraRequestId();
        return para == null ? last.requestId().toString() : para;
    }

    private List<Cell> row(RowWithoutWallet row) {
        return List.of(
                Cell.of(words.say("exceptions.row")),
                result(Result.SKIPPED),
                place(row.source(), row.row()),
                Cell.of(Strangers.shown(row.why()) + " " + words.say("row.todo")));
    }

    private Cell result(Result result) {
        return new Cell(words.say("result." + result), SummarySection.tone(result), false);
    }

    private Cell place(String source, long row) {
        return Cell.of(Strangers.shown(source) + ", " + words.number(row));
    }
}
