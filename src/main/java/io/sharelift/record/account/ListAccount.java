package io.sharelift.record.account;

import io.sharelift.record.RecordEvent.ReadyPageRead;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A reading of Para's ready list, as far as a record tells it. */
public final class ListAccount {

    private final int list;
    private final String base;
    private final Instant begunAt;
    private Instant lastAt;
    private int pages;
    private final Set<String> seen = new HashSet<>();
    private int wallets;
    private int unreadable;
    private @Nullable String next;
    private boolean ended;
    private boolean complete;

    ListAccount(int list, String base, Instant begunAt) {
        this.list = list;
        this.base = base;
        this.begunAt = begunAt;
        this.lastAt = begunAt;
    }

    void page(ReadyPageRead page, Instant at) {
        pages = page.page();
        seen.addAll(page.wallets());
        wallets = seen.size();
        unreadable += page.unreadable();
        next = page.next();
        lastAt = at;
    }

    void ended(boolean toTheEnd, Instant at) {
        ended = true;
        complete = toTheEnd;
        lastAt = at;
        seen.clear();
    }

    /** Its number in the record, from 1. */
    public int list() {
        return list;
    }

    /** The address whose list it is. */
    public String base() {
        return base;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** When its last page was read, or its reading ended. */
    public Instant lastAt() {
        return lastAt;
    }

    public int pages() {
        return pages;
    }

    /** How many wallets were on them. */
    public int wallets() {
        return wallets;
    }

    /** Entries without an ID that a wallet can have. */
    public int unreadable() {
        return unreadable;
    }

    /** The IDs of the wallets on the pages so far; empty once the reading has ended. */
    public Set<String> seen() {
        return Collections.unmodifiableSet(seen);
    }

    /** Where reading can go on; empty at the end of the list, and before the first page. */
    public Optional<String> next() {
        return Optional.ofNullable(next);
    }

    /** Whether the reading has ended, and was not cut off. */
    public boolean ended() {
        return ended;
    }

    /** Whether the list's end was reached; if not, a wallet that is missing may be ready. */
    public boolean complete() {
        return complete;
    }
}
