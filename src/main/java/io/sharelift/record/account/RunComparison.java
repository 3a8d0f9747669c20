package io.sharelift.record.account;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordReader;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two runs side by side: the wallets whose last answers in them differ, or that only one of them
 * sent.
 *
 * @param same how many wallets had the same answer in both
 */
public record RunComparison(int same, List<Difference> differences) {

    public RunComparison {
        differences = List.copyOf(differences);
    }

    /**
     * A wallet that the two runs do not agree about.
     *
     * @param before the last answer in the one run; null if it was not sent in it or has no answer
     * @param after the same of the other
     */
    public record Difference(WalletId wallet, @Nullable Answer before, @Nullable Answer after) {

        /** Whether both runs have an answer, and another one. */
        public boolean isChange() {
            return before != null && after != null;
        }
    }

    /** The wallets that have an answer in both runs, and another one. */
    public List<Difference> changed() {
        return differences.stream().filter(Difference::isChange).toList();
    }

    /** Compares run number {@code one} of a record with {@code other} of another, or the same. */
    public static RunComparison of(RecordReader first, int one, RecordReader second, int other) {
        Map<WalletId, Answer> before = answers(first, one);
        Map<WalletId, Answer> after = answers(second, other);
        List<Difference> differences = new ArrayList<>();
        int same = 0;
        for (Map.Entry<WalletId, Answer> each : before.entrySet()) {
            Answer now = after.remove(each.getKey());
            if (Objects.equals(now, each.getValue())) {
                same++;
            } else {
                differences.add(new Difference(each.getKey(), each.getValue(), now));
            }
        }
        after.forEach((wallet, answer) -> differences.add(new Difference(wallet, null, answer)));
        return new RunComparison(same, differences);
    }

    private static Map<WalletId, Answer> answers(RecordReader record, int number) {
        Map<WalletId, Answer> answers = new LinkedHashMap<>();
        int[] run = {0};
        record.replay(
                recorded -> {
                    switch (recorded.event()) {
                        case RecordEvent.RunStarted started -> run[0] = started.run();
                        case RecordEvent.Outcome outcome -> {
                            if (run[0] == number) {
                                answers.put(outcome.wallet(), outcome.answer());
                            }
                        }
                        default -> {}
                    }
                });
        return answers;
    }
}
