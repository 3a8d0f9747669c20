package io.sharelift.report.result;

import io.sharelift.record.account.Account;
import io.sharelift.record.account.Result;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.report.csv.CsvReadBack;
import io.sharelift.report.save.EvidenceException;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether result files say what the record says: each wallet once, in the right file. */
final class ResultCheck {

    private final Account account;
    private final Set<WalletId> seen = new HashSet<>();
    private int rows;

    private ResultCheck(Account account) {
        this.account = account;
    }

    /**
     * Reads the files of a folder.
     *
     * @return how many lines each has, the names aside
     * @throws EvidenceException if they say something else than the record
     */
    static Map<Result, Integer> of(Account account, Path folder) throws IOException {
        ResultCheck check = new ResultCheck(account);
        Map<Result, Integer> lines = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            lines.put(result, check.read(result, folder.resolve(ResultFile.name(result))));
        }
        check.sum();
        return lines;
    }

    private int read(Result result, Path file) throws IOException {
        int before = seen.size();
        int lines = CsvReadBack.read(file, wallet -> line(result, wallet));
        differIf(
                seen.size() - before != account.results().getOrDefault(result, 0),
                ResultFile.name(result) + " has " + (seen.size() - before) + " wallets");
        return lines;
    }

    private void line(Result result, String wallet) {
        if (wallet.isEmpty()) {
            differIf(result != Result.SKIPPED, "a line without a wallet is not in skipped.csv");
            rows++;
            return;
        }
        WalletAccount known = WalletId.parse(wallet).map(account::wallet).orElse(null);
        if (known == null || known.result() != result) {
            throw EvidenceException.countsDiffer(wallet + " is in another file");
        }
        differIf(!seen.add(known.planned().wallet()), wallet + " is there twice");
    }

    private void sum() {
        differIf(seen.size() != account.wallets().size(), seen.size() + " wallets in all");
        differIf(rows != account.rowsWithoutWallet().size(), rows + " rows without a wallet");
    }

    private static void differIf(boolean different, String how) {
        if (different) {
            throw EvidenceException.countsDiffer(how);
        }
    }
}
