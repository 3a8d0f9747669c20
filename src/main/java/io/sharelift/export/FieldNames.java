package io.sharelift.export;

import java.util.Locale;
import java.util.Set;

/** The names under which people keep what a row needs, in any case and with any punctuation. */
final class FieldNames {

    private static final Set<String> WALLET_ID =
            Set.of(
                    "walletid",
                    "walletuuid",
                    "parawalletid",
                    "capsulewalletid",
                    "pregenwalletid",
                    "userwalletid");
    private static final Set<String> WALLET_ID_PERHAPS = Set.of("id", "wallet", "uuid");
    private static final Set<String> WALLET_OBJECT = Set.of("walletdata", "wallet");
    private static final Set<String> SHARE =
            Set.of(
                    "usershare",
                    "keyshare",
                    "share",
                    "usershares",
                    "keyshares",
                    "userkeyshare",
                    "walletshare",
                    "walletusershare",
                    "parashare",
                    "parausershare",
                    "capsuleshare",
                    "capsuleusershare",
                    "pregenshare",
                    "encryptedshare",
                    "encryptedusershare",
                    "encryptedkeyshare",
                    "sealedshare",
                    "sharedata");
    private static final Set<String> IDENTIFIER =
            Set.of(
                    "email",
                    "emailaddress",
                    "mail",
                    "identifier",
                    "pregenidentifier",
                    "useridentifier",
                    "handle",
                    "username",
                    "user",
                    "phone",
                    "phonenumber",
                    "customer",
                    "customerid",
                    "customid",
                    "externalid",
                    "telegram",
                    "discord",
                    "twitter",
                    "farcaster",
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

    /** Names under which people keep a share, or a piece or an old copy of one. */
    static boolean isLikeShare(String plain) {
        return isShare(plain)
                || plain.contains("usershare")
                || plain.contains("keyshare")
                || plain.endsWith("share")
                || plain.endsWith("shares")
                || plain.endsWith("signer");
    }

    static boolean isIdentifier(String plain) {
        return IDENTIFIER.contains(plain);
    }
}
