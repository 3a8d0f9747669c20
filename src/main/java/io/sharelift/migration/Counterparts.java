package io.sharelift.migration;

import io.sharelift.export.WalletRow;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaWallet;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Para has for the wallets that would be sent, asked without changing anything: one by one
 * where they are few, else by way of the list.
 */
final class Counterparts {

    /** Up to so many, single questions are fewer than pages of others' wallets. */
    private static final int ONE_BY_ONE = 20;

    /** Told what is found about a wallet. */
    interface Finder {
        void found(int index, Words words, Object... details);
    }

    private final Plan plan;
    private final int[] indexes;
    private final Finder finder;
    private final BitSet known = new BitSet();
    private final BitSet ready = new BitSet();

    Counterparts(Plan plan, int[] indexes, Finder finder) {
        this.plan = plan;
        this.indexes = indexes;
        this.finder = finder;
    }

    /**
     * Asks.
     *
     * @return whether it is known of each wallet by now whether Para has it
     */
    boolean ask(ParaClient para, RunControl control, RehearsalProgress progress)
            throws ParaException, InterruptedException {
        boolean all =
                control.breakable(
                        () ->
                                indexes.length <= ONE_BY_ONE
                                        ? askEach(para, progress)
                                        : walk(para, control, progress));
        if (all) {
            for (int index : indexes) {
                if (!known.get(index)) {
                    finder.found(index, Words.REHEARSED_UNKNOWN);
                }
            }
        }
        return all;
    }

    int known() {
        return known.cardinality();
    }

    int ready() {
        return ready.cardinality();
    }

    private boolean askEach(ParaClient para, RehearsalProgress progress)
            throws ParaException, InterruptedException {
        int done = 0;
        for (int index : indexes) {
            WalletId wallet = plan.wallets().get(index).wallet();
            if (wallet != null) {
                para.wallet(wallet).ifPresent(there -> compare(index, there));
            }
            progress.at(RehearsalProgress.Step.ASKING, ++done, indexes.length);
        }
        return true;
    }

    private boolean walk(ParaClient para, RunControl control, RehearsalProgress progress)
            throws ParaException, InterruptedException {
        Map<WalletId, Integer> ours = HashMap.newHashMap(indexes.length);
        for (int index : indexes) {
            WalletId wallet = plan.wallets().get(index).wallet();
            if (wallet != null) {
                ours.put(wallet, index);
            }
        }
        Set<WalletId> seen = new HashSet<>();
        ReadyProgress pages =
                new ReadyProgress() {
                    @Override
                    public void read(int page, int wallets) {
                        progress.at(RehearsalProgress.Step.ASKING, known(), indexes.length);
                    }

                    @Override
                    public boolean cancelled() {
                        return control.stopped();
                    }
                };
        return WalletWalk.walk(
                        para,
                        null,
                        pages,
                        there -> {
                            Integer index = ours.get(there.id());
                            boolean first = seen.add(there.id());
                            if (index != null && first) {
                                compare(index, there);
                            }
                            return first;
                        })
                .complete();
    }

    private void compare(int index, ParaWallet there) {
        known.set(index);
        if (there.isReady()) {
            ready.set(index);
            finder.found(index, Words.REHEARSED_READY);
        }
        WalletRow row = plan.wallets().get(index).row();
        Optional<WalletType> type = WalletType.named(there.type());
        if (type.isPresent() && type.get() != row.type()) {
            finder.found(index, Words.REHEARSED_TYPE, type.get(), row.type());
        } else if (differs(row, there.address())) {
            finder.found(
                    index,
                    Words.REHEARSED_ADDRESS,
                    String.valueOf(there.address()),
                    String.valueOf(row.address()));
        }
    }

    /** Hex is the same in any case; of bech32, each chain has its own start for one key. */
    private static boolean differs(WalletRow row, @Nullable String there) {
        String here = row.address();
        if (here == null || there == null) {
            return false;
        }
        return switch (row.type()) {
            case EVM -> !here.toLowerCase(Locale.ROOT).equals(there.toLowerCase(Locale.ROOT));
            case COSMOS -> start(here).equals(start(there)) && !here.equals(there);
            case SOLANA, STELLAR -> !here.equals(there);
        };
    }

    private static String start(String bech32) {
        return bech32.substring(0, Math.max(0, bech32.lastIndexOf('1')));
    }
}
