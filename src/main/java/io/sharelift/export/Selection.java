package io.sharelift.export;

import io.sharelift.share.WalletId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.SequencedSet;

/**
 * The wallets that an operator has listed in a file: a table with a column of wallet IDs, such as
 * the {@code failed.csv} of an earlier run, or one ID on each line.
 */
public final class Selection {

    private final SequencedSet<WalletId> wallets;
    private final List<Unread> unread;
    private final long unreadLines;

    /**
     * A line of the file that is no wallet ID.
     *
     * @param line the line, from 1
     * @param reason why it is none
     */
    public record Unread(long line, Reason reason) {

        private static final ResourceBundle WORDS =
                ResourceBundle.getBundle("io.sharelift.export.selection");

        /** Why a line is no wallet ID. */
        public enum Reason {
            /** The table has a column of wallet IDs, and here it is empty. */
            NO_ID,
            /** What stands there cannot be a wallet ID. */
            NOT_AN_ID,
            /** More than one thing in a line, and no header that says which is the wallet ID. */
            MANY_CELLS,
            /** A quote that does not end where the cell does. */
            QUOTES
        }

        /** One sentence of what was found; never what stands in the line, which may be a share. */
        public String what() {
            return WORDS.getString(reason + ".what").replace("{line}", String.valueOf(line));
        }

        /** One sentence of what to do about it. */
        public String todo() {
            return WORDS.getString(reason + ".todo");
        }
    }

    Selection(SequencedSet<WalletId> wallets, List<Unread> unread, long unreadLines) {
        this.wallets = Collections.unmodifiableSequencedSet(wallets);
        this.unread = List.copyOf(unread);
        this.unreadLines = unreadLines;
    }

    /**
     * Reads the wallets listed in a file.
     *
     * @throws IOException if the file cannot be read, or is larger than a list can be; the message
     *     is a sentence
     */
    public static Selection read(Path file) throws IOException {
        return SelectionReader.read(file);
    }

    /** The wallets, each once, in the order of the file. */
    public SequencedSet<WalletId> wallets() {
        return wallets;
    }

    public boolean contains(WalletId wallet) {
        return wallets.contains(wallet);
    }

    /** The lines that are no wallet ID: the first thousand of them. */
    public List<Unread> unread() {
        return unread;
    }

    /** How many lines are no wallet ID, also those that are not in {@link #unread()}. */
    public long unreadLines() {
        return unreadLines;
    }

    /** The listed wallets that an inventory has, in the order of the list. */
    public SequencedSet<WalletId> matched(Inventory inventory) {
        return split(inventory, true);
    }

    /** The listed wallets that an inventory does not have, in the order of the list. */
    public SequencedSet<WalletId> missing(Inventory inventory) {
        return split(inventory, false);
    }

    private SequencedSet<WalletId> split(Inventory inventory, boolean wanted) {
        LinkedHashSet<WalletId> rest = new LinkedHashSet<>(wallets);
        for (WalletRow row : inventory.rows()) {
            if (row.walletId() != null) {
                rest.remove(row.walletId());
            }
        }
        if (!wanted) {
            return rest;
        }
        LinkedHashSet<WalletId> matched = new LinkedHashSet<>();
        for (WalletId wallet : wallets) {
            if (!rest.contains(wallet)) {
                matched.add(wallet);
            }
        }
        return matched;
    }
}
