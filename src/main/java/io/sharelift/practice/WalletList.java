package io.sharelift.practice;

import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** {@code GET /v1/wallets}: the list by pages, with Para's filters. */
final class WalletList {

    private static final int STANDARD = 50;
    private static final int LONGEST = 100;
    private static final Set<String> STATUSES = Set.of("creating", "ready");
    private static final Set<String> IDENTIFIER_TYPES =
            Set.of(
                    "EMAIL",
                    "PHONE",
                    "CUSTOM_ID",
                    "GUEST_ID",
                    "DISCORD",
                    "TWITTER",
                    "TELEGRAM",
                    "FARCASTER");

    private final HeldWallets wallets;

    WalletList(HeldWallets wallets) {
        this.wallets = wallets;
    }

    Answer answer(Map<String, String> query) {
        int limit = number(query.getOrDefault("limit", String.valueOf(STANDARD)));
        if (limit < 1 || limit > LONGEST) {
            return refused("limit must be a number from 1 to 100");
        }
        int from = place(query.get("cursor"));
        if (from < 0) {
            return refused("cursor is not one of this list");
        }
        String status = query.get("status");
        if (status != null && !STATUSES.contains(status)) {
            return refused("status must be creating or ready");
        }
        String type = query.get("type");
        if (type != null && !isType(type)) {
            return refused("type must be EVM, SOLANA, COSMOS or STELLAR");
        }
        String identifier = query.get("userIdentifier");
        String identifierType = query.get("userIdentifierType");
        if ((identifier == null) != (identifierType == null)
                || (identifierType != null && !IDENTIFIER_TYPES.contains(identifierType))) {
            return refused("userIdentifier and userIdentifierType go together");
        }
        String address = query.get("address");
        Instant now = Instant.now();
        HeldWallets.Page page =
                wallets.page(
                        from,
                        limit,
                        wallet ->
                                (status == null || status.equals(wallet.status(now)))
                                        && (type == null
                                                || type.equals(wallet.known().type().name()))
                                        && (address == null
                                                || address.equalsIgnoreCase(wallet.address()))
                                        && (identifier == null || isFor(wallet, query)));
        return Answer.ok(json(page, limit, now));
    }

    private static ObjectNode json(HeldWallets.Page page, int limit, Instant now) {
        ObjectNode json = Answer.JSON.createObjectNode();
        ArrayNode data = json.putArray("data");
        page.wallets().forEach(wallet -> data.add(wallet.json(now)));
        json.putObject("pagination")
                .put("cursor", page.next() < 0 ? null : cursor(page.next()))
                .put("hasMore", page.next() >= 0)
                .put("limit", limit);
        return json;
    }

    private static boolean isFor(HeldWallet wallet, Map<String, String> query) {
        return wallet.identifierType().equals(query.get("userIdentifierType"))
                && String.valueOf(query.get("userIdentifier")).equals(wallet.known().identifier());
    }

    private static Answer refused(String why) {
        return Answer.error(400, "INVALID_REQUEST", why);
    }

    private static boolean isType(String type) {
        return WalletType.named(type).filter(known -> known.name().equals(type)).isPresent();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** Nobody is to read anything into it, hence not a plain number. */
    private static String cursor(int place) {
        byte[] bytes = ByteBuffer.allocate(6).putShort((short) 0x5048).putInt(place).array();
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static int place(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return bytes.remaining() == 6 && bytes.getShort() == 0x5048 ? bytes.getInt() : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
