package io.sharelift.para;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Para's answers as JSON. They hold no shares, so a general parser may read them. */
final class ParaJson {

    private static final int MAX_CURSOR = 4096;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private ParaJson() {}

    /** The object that a complete answer is; empty for anything else. */
    static Optional<JsonNode> object(Reply.Answered answer) {
        if (answer.ending() != Reply.Ending.WHOLE) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(answer.body())).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The text of a field; null if there is none or it is no text. */
    static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    /** The wallet that an object describes; empty without an ID that a wallet can have. */
    static Optional<ParaWallet> wallet(JsonNode object) {
        String id = text(object, "id");
        if (id == null) {
            return Optional.empty();
        }
        return WalletId.parse(id)
                .filter(wallet -> wallet.value().equals(id))
                .map(
                        wallet ->
                                new ParaWallet(
                                        wallet,
                                        text(object, "type"),
                                        text(object, "scheme"),
                                        text(object, "status"),
                                        text(object, "address"),
                                        text(object, "publicKey"),
                                        text(object, "userIdentifier"),
                                        text(object, "userIdentifierType"),
                                        text(object, "createdAt")));
    }

    /**
     * A page of the list; empty if it is none, or if it says that there is more without saying
     * where, or at the place that was just asked for: an incomplete list must not look complete.
     */
    static Optional<WalletPage> page(JsonNode object, @Nullable String askedFor) {
        JsonNode data = object.path("data");
        if (!data.isArray()) {
            return Optional.empty();
        }
        List<ParaWallet> wallets = new ArrayList<>();
        for (JsonNode entry : data) {
            wallet(entry).ifPresent(wallets::add);
        }
        int unreadable = data.size() - wallets.size();
        JsonNode pagination = object.path("pagination");
        String cursor = text(pagination, "cursor");
        JsonNode hasMore = pagination.path("hasMore");
        boolean more = hasMore.isBoolean() ? hasMore.booleanValue() : cursor != null;
        if (!more) {
            return Optional.of(new WalletPage(wallets, Optional.empty(), unreadable));
        }
        if (cursor == null
                || cursor.isEmpty()
                || cursor.length() > MAX_CURSOR
                || cursor.equals(askedFor)) {
            return Optional.empty();
        }
        return Optional.of(new WalletPage(wallets, Optional.of(cursor), unreadable));
    }
}
