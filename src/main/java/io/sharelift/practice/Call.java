package io.sharelift.practice;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the practice Para.
 *
 * @param path without the query, as it was sent
 * @param query names and values, decoded; of two with one name the last
 */
public record Call(String method, String path, Map<String, String> query) {

    private static final String WALLETS = "/v1/wallets/";

    public Call {
        query = Map.copyOf(query);
    }

    static Call of(String method, URI target) {
        String path = target.getRawPath();
        Map<String, String> query = new HashMap<>();
        String raw = target.getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Call(method, path == null ? "" : path, query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whether it is about the enclave's key. */
    public boolean isForEnclaveKey() {
        return path.endsWith("/enclave/public-key");
    }

    /** Whether it sends a share. */
    public boolean isMigration() {
        return method.equals("POST") && path.endsWith("/migrate-share");
    }

    /** Whether it asks for a signature. */
    public boolean isSigning() {
        return method.equals("POST") && path.endsWith("/sign-raw");
    }

    /** The wallet that the path names, whether it is known or not. */
    public Optional<WalletId> wallet() {
        if (!path.startsWith(WALLETS)) {
            return Optional.empty();
        }
        String rest = path.substring(WALLETS.length());
        int slash = rest.indexOf('/');
        return WalletId.parse(slash < 0 ? rest : rest.substring(0, slash));
    }

    /** What follows the wallet in the path, e.g. {@code migrate-share}; null without. */
    @Nullable String action() {
        int slash = path.indexOf('/', WALLETS.length());
        return slash < 0 ? null : path.substring(slash + 1);
    }
}
