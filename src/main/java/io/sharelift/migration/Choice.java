package io.sharelift.migration;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which wallets of an inventory are to be sent, and which were done by earlier records. */
public final class Choice {

    private static final Choice ALL = new Choice(null, Map.of());

    private final @Nullable Predicate<WalletId> only;
    private final Map<WalletId, String> done;

    private Choice(@Nullable Predicate<WalletId> only, Map<WalletId, String> done) {
        this.only = only;
        this.done = done;
    }

    /** Every wallet. */
    public static Choice all() {
        return ALL;
    }

    /** These wallets; whatever is found about the others, they are not chosen. */
    public static Choice only(Predicate<WalletId> chosen) {
        return new Choice(chosen, Map.of());
    }

    /**
     * The same, but for wallets that are done.
     *
     * @param words of each such wallet where and when, as the record keeps it ({@link
     *     EarlierRecords})
     */
    public Choice withDone(Map<WalletId, String> words) {
        return new Choice(only, Map.copyOf(words));
    }

    /** Whether it can be told without looking at wallets. */
    boolean isAll() {
        return only == null && done.isEmpty();
    }

    boolean takes(WalletId wallet) {
        return only == null || only.test(wallet);
    }

    Optional<String> doneBy(@Nullable WalletId wallet) {
        return wallet == null ? Optional.empty() : Optional.ofNullable(done.get(wallet));
    }
}
