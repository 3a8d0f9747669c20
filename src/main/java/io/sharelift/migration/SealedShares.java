package io.sharelift.migration;

import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordReader;
import io.sharelift.record.RecordedEvent;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The envelopes that were sealed ahead for the plan in force. Nothing in an envelope says whose it
 * is; what does are the record's events, so that each is held against its event before one is sent.
 */
public final class SealedShares {

    private final List<RecordEvent> planned = new ArrayList<>();
    private final List<RecordEvent> begun = new ArrayList<>();
    private final Map<Integer, Sealed> sealed = new HashMap<>();
    private final List<SealedTrouble> troubles = new ArrayList<>();
    private @Nullable PlanFrozen frozen;

    /** One event, and the envelope that it names. */
    private record Sealed(long sequence, ShareSealed event) {}

    private SealedShares() {}

    /** What a record says of its plan in force; the envelopes are not looked at yet. */
    public static SealedShares of(RecordReader record) {
        SealedShares shares = new SealedShares();
        record.replay(shares::take);
        return shares;
    }

    private void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RecordEvent.PlanBegun _ -> begun.clear();
            case WalletPlanned wallet -> begun.add(wallet);
            case RecordEvent.RowWithoutWallet row -> begun.add(row);
            case PlanFrozen now -> {
                frozen = now;
                planned.clear();
                planned.addAll(begun);
                sealed.clear();
                troubles.clear();
            }
            case ShareSealed now -> take(recorded.sequence(), now);
            default -> {}
        }
    }

    private void take(long sequence, ShareSealed now) {
        if (frozen == null || frozen.plan() != now.plan()) {
            return;
        }
        boolean itsPlace =
                now.position() < planned.size()
                        && planned.get(now.position()) instanceof WalletPlanned there
                        && there.decision() == Decision.SEND
                        && there.wallet().equals(now.wallet());
        if (!itsPlace) {
            troubles.add(new SealedTrouble(now.wallet(), Words.SEALED_ELSEWHERE.say()));
        } else if (sealed.putIfAbsent(now.position(), new Sealed(sequence, now)) != null) {
            troubles.add(new SealedTrouble(now.wallet(), Words.SEALED_TWICE.say()));
        }
    }

    /** The plan in force; empty if the record has none. */
    public Optional<PlanFrozen> plan() {
        return Optional.ofNullable(frozen);
    }

    /** Whether anything was sealed ahead for it. */
    public boolean isEmpty() {
        return sealed.isEmpty();
    }

    /** How many envelopes there are. */
    public int size() {
        return sealed.size();
    }

    boolean has(int position) {
        return sealed.containsKey(position);
    }

    /**
     * Looks at every envelope of the plan.
     *
     * @return each wallet whose envelope is missing, changed, another wallet's, or there twice
     */
    public List<SealedTrouble> check(RecordReader record) {
        List<SealedTrouble> found = new ArrayList<>(troubles);
        Map<String, WalletId> owners = HashMap.newHashMap(sealed.size());
        for (Sealed one : sealed.values()) {
            WalletId other = owners.putIfAbsent(one.event().sha256(), one.event().wallet());
            if (other != null) {
                found.add(new SealedTrouble(one.event().wallet(), Words.SEALED_SAME.say(other)));
            }
        }
        for (int position = 0; position < planned.size(); position++) {
            if (planned.get(position) instanceof WalletPlanned wallet
                    && wallet.decision() == Decision.SEND) {
                trouble(position, record, owners)
                        .ifPresent(words -> found.add(new SealedTrouble(wallet.wallet(), words)));
            }
        }
        return List.copyOf(found);
    }

    private Optional<String> trouble(
            int position, RecordReader record, Map<String, WalletId> owners) {
        Sealed one = sealed.get(position);
        if (one == null) {
            return Optional.of(Words.SEALED_NOT.say());
        }
        Optional<String> hash = record.envelope(one.sequence()).map(SealedShares::sha256);
        if (hash.isEmpty()) {
            return Optional.of(Words.SEALED_MISSING.say());
        }
        if (hash.get().equals(one.event().sha256())) {
            return Optional.empty();
        }
        WalletId owner = owners.get(hash.get());
        return Optional.of(
                owner == null ? Words.SEALED_CHANGED.say() : Words.SEALED_SWAPPED.say(owner));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** The plan's wallets and rows in their order. */
    List<RecordEvent> planned() {
        return planned;
    }

    /** The event that an envelope stands beside. */
    long sequence(int position) {
        Sealed one = sealed.get(position);
        return one == null ? 0 : one.sequence();
    }

    /** The SHA-256 that the envelope of a wallet has by its event; empty if there is none. */
    String sha256(int position) {
        Sealed one = sealed.get(position);
        return one == null ? "" : one.event().sha256();
    }
}
