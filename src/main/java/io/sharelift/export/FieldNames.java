package io.sharelift.export;

import java.util.Locale;
import java.util.Set;

/** The names under which people keep what a row needs, in any case and with any punctuation. */
final class FieldNames {

    private static final Set<String> WALLET_ID =
            Set.of("walletid", "parawalletid", "capsulewalletid");
    private static final Set<String> WALLET_ID_PERHAPS = Set.of("id", "wallet");
    private static final Set<String> WALLET_OBJECT = Set.of("walletdata", "wallet");
    private static final Set<String> SHARE = Set.of("usershare", "keyshare", "share");
    private static final Set<String> IDENTIFIER =
            Set.of(
                    "email",
                    "identifier",
                    "pregenidentifier",
                    "useridentifier",
                    "handle",
                    "username",
                    "phone",
                    "userid");

    private FieldNames() {}

    /** The name without case and punctuation: {@code user_share} and {@code User Share} are one. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Names that can mean nothing but the wallet ID. */
    static boolean isWalletId(String plain) {
        return WALLET_ID.contains(plain);
    }

    /** Names that mean the wallet ID where no better one is there. */
    static boolean isPerhapsWalletId(String plain) {
        return WALLET_ID_PERHAPS.contains(plain);
    }

    /** Names of an object that holds the wallet's own fields. */
    static boolean isWalletObject(String plain) {
        return WALLET_OBJECT.contains(plain);
    }

    static boolean isShare(String plain) {
        return SHARE.contains(plain);
    }

    static boolean isIdentifier(String plain) {
        return IDENTIFIER.contains(plain);
    }
}
