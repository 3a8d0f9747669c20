package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A wallet at the practice Para: what is known of it, its counterpart, and how far it is. */
final class HeldWallet implements AutoCloseable {

    static final String READY = "ready";
    static final String CREATING = "creating";

    private final KnownWallet known;
    private final Counterpart counterpart;
    private final Halves halves;
    private final @Nullable ParaHalf brought;
    private final Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Manner manner;
    private @Nullable WalletKey otherKey;
    private @Nullable Instant migratedAt;
    private @Nullable WalletKey key;

    private HeldWallet(
            KnownWallet known,
            Counterpart counterpart,
            Halves halves,
            @Nullable ParaHalf brought,
            Duration untilReady) {
        this.known = known;
        this.counterpart = counterpart;
        this.halves = halves;
        this.brought = brought;
        this.manner = Manner.well(untilReady);
    }

    /** A wallet that was made here. */
    static HeldWallet own(OwnWallet wallet, Duration untilReady) {
        OwnKey key = wallet.key();
        return new HeldWallet(
                wallet.known(),
                wallet.lot() == Lot.WRONG_HALF ? key.wrongCounterpart() : key.counterpart(),
                new Halves(wallet.scheme(), key::paraSecret),
                null,
                untilReady);
    }

    /**
     * A wallet that was made elsewhere.
     *
     * @throws IllegalArgumentException if it brings a half that is not Para's half of it
     */
    static HeldWallet stated(KnownWallet known, Duration untilReady) {
        SecretBytes share = known.paraShare();
        ParaHalf half = share == null ? null : ParaHalf.read(known, share);
        return new HeldWallet(
                known.withoutParaShare(),
                half == null
                        ? new StatedCounterpart(known.address(), known.publicKey())
                        : half.counterpart(),
                new Halves(known.scheme(), half == null ? null : half::take),
                half,
                untilReady);
    }

    WalletId id() {
        return known.id();
    }

    KnownWallet known() {
        return known;
    }

    Counterpart counterpart() {
        return counterpart;
    }

    Halves halves() {
        return halves;
    }

    synchronized Manner manner() {
        return manner;
    }

    /**
     * From now on it behaves like this, besides what it did before.
     *
     * @param other the key that Para lists in its place, should it come to that
     */
    synchronized void behave(Conduct conduct, WalletKey other) {
        manner = manner.with(conduct);
        otherKey = other;
    }

    synchronized boolean migrated() {
        return migratedAt != null;
    }

    /**
     * Takes the share, once; false if another request was first.
     *
     * @param signer the user's half, of which the secret is kept, and for wallets of which none was
     *     stated the key
     */
    synchronized boolean migrate(Instant now, Signer signer) {
        if (migratedAt != null) {
            return false;
        }
        halves.keep(signer);
        migratedAt = now;
        key = WalletKey.of(signer).orElse(null);
        return true;
    }

    /**
     * As it is after somebody has migrated it elsewhere.
     *
     * @param userHalf the secret that came then; null if it is not here
     */
    synchronized void migratedBefore(Instant when, @Nullable SecretBytes userHalf) {
        migratedAt = when;
        if (userHalf != null) {
            halves.keep(userHalf);
        }
    }

    /** Only the list shows that a share is kept for good; the answer to sending it does not. */
    synchronized boolean ready(Instant now) {
        return migratedAt != null
                && !manner.claimed()
                && !now.isBefore(migratedAt.plus(manner.untilReady()));
    }

    /** {@code ready} or {@code creating}, unless it was told of another word. */
    synchronized String status(Instant now) {
        String word = manner.status();
        return word != null ? word : ready(now) ? READY : CREATING;
    }

    /** The wallet as Para describes it when a share has just come: not ready. */
    ObjectNode justMigrated() {
        return json(CREATING, false);
    }

    /** The wallet as Para describes it; the address only once it is ready. */
    ObjectNode json(Instant now) {
        return json(status(now), ready(now));
    }

    private ObjectNode json(String status, boolean whole) {
        ObjectNode json =
                Answer.JSON
                        .createObjectNode()
                        .put("id", known.id().value())
                        .put("type", known.type().name())
                        .put("scheme", known.scheme().name())
                        .put("status", status)
                        .put("createdAt", createdAt.toString());
        if (whole) {
            put(json, "address", address());
            put(json, "publicKey", publicKey());
        }
        if (known.identifier() != null) {
            json.put("userIdentifier", known.identifier());
            json.put("userIdentifierType", identifierType());
        }
        return json;
    }

    /** The address that Para lists. */
    synchronized @Nullable String address() {
        if (manner.otherAddress() && otherKey != null) {
            return otherKey.address(known.type());
        }
        return known.address() != null || key == null ? known.address() : key.address(known.type());
    }

    private synchronized @Nullable String publicKey() {
        if (manner.otherAddress() && otherKey != null) {
            return otherKey.text();
        }
        return known.publicKey() != null || key == null ? known.publicKey() : key.text();
    }

    String identifierType() {
        String identifier = known.identifier();
        return identifier != null && identifier.contains("@") ? "EMAIL" : "CUSTOM_ID";
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    /** Wipes the halves that it keeps. */
    @Override
    public void close() {
        halves.close();
        if (brought != null) {
            brought.close();
        }
    }
}
