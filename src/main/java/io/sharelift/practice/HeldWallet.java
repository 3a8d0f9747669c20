package io.sharelift.practice;

import io.sharelift.share.WalletId;
import io.sharelift.share.address.WalletKey;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A wallet at the practice Para: what is known of it, its counterpart, and how far it is. */
final class HeldWallet {

    private final KnownWallet known;
    private final Counterpart counterpart;
    private final Duration untilReady;
    private final Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private @Nullable Instant migratedAt;
    private @Nullable WalletKey key;

    HeldWallet(KnownWallet known, Counterpart counterpart, Duration untilReady) {
        this.known = known;
        this.counterpart = counterpart;
        this.untilReady = untilReady;
    }

    static HeldWallet stated(KnownWallet known, Duration untilReady) {
        return new HeldWallet(
                known, new StatedCounterpart(known.address(), known.publicKey()), untilReady);
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

    synchronized boolean migrated() {
        return migratedAt != null;
    }

    /**
     * Takes the share, once; false if another request was first.
     *
     * @param carried the key that the signer carries, for wallets of which none was stated
     */
    synchronized boolean migrate(Instant now, @Nullable WalletKey carried) {
        if (migratedAt != null) {
            return false;
        }
        migratedAt = now;
        key = carried;
        return true;
    }

    /** Only the list shows that a share is kept for good; the answer to sending it does not. */
    synchronized boolean ready(Instant now) {
        return migratedAt != null && !now.isBefore(migratedAt.plus(untilReady));
    }

    /** The wallet as Para describes it; the address only once it is ready. */
    ObjectNode json(boolean ready) {
        ObjectNode json =
                Answer.JSON
                        .createObjectNode()
                        .put("id", known.id().value())
                        .put("type", known.type().name())
                        .put("scheme", known.scheme().name())
                        .put("status", ready ? "ready" : "creating")
                        .put("createdAt", createdAt.toString());
        if (ready) {
            put(json, "address", address());
            put(json, "publicKey", publicKey());
        }
        if (known.identifier() != null) {
            json.put("userIdentifier", known.identifier());
            json.put("userIdentifierType", identifierType());
        }
        return json;
    }

    synchronized @Nullable String address() {
        return known.address() != null || key == null ? known.address() : key.address(known.type());
    }

    private synchronized @Nullable String publicKey() {
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
}
