package io.sharelift.desktop.guide;

/** A call of Para's SDK beside the one of its REST API that takes its place. */
public enum Call {
    CREATE("createWalletPreGen()", "POST /v1/wallets"),
    SIGN_RAW("getUserShare()", "POST /v1/wallets/{id}/sign-raw"),
    SIGN_TRANSACTION("", "POST /v1/wallets/{id}/sign-transaction"),
    SIGN_MESSAGE("", "POST /v1/wallets/{id}/sign-message"),
    SIGN_TYPED_DATA("", "POST /v1/wallets/{id}/sign-typed-data"),
    TRANSFER("", "POST /v1/wallets/{id}/transfer"),
    LIST("getWallets()", "GET /v1/wallets"),
    LIST_READY("", "GET /v1/wallets?status=ready");

    private final String sdk;
    private final String rest;

    Call(String sdk, String rest) {
        this.sdk = sdk;
        this.rest = rest;
    }

    /** As it is written with the SDK; empty if the SDK has none. */
    String sdk() {
        return sdk;
    }

    /** Method and path. */
    String rest() {
        return rest;
    }
}
