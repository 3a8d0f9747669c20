package io.sharelift.practice;

import io.sharelift.enclave.EnvelopeException;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.signer.Signer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Optional;

/** What the practice Para does, apart from how it is asked. */
final class Service {

    private final HeldWallets wallets;
    private final WalletList list;
    private final Signing signing;
    private final KeyFingerprint fingerprint;
    private volatile Enclave enclave = Enclave.make();

    Service(HeldWallets wallets, KeyFingerprint fingerprint, Signing signing) {
        this.wallets = wallets;
        this.signing = signing;
        this.list = new WalletList(wallets);
        this.fingerprint = fingerprint;
    }

    /** From now on the enclave has another key and opens nothing that was sealed before. */
    void changeEnclaveKey() {
        enclave = Enclave.make();
    }

    /**
     * @param body of a POST; empty for a GET
     */
    Answer answer(Call call, byte[] body) {
        boolean get = call.method().equals("GET");
        if (call.isForEnclaveKey()) {
            return get ? enclaveKey() : notThere();
        }
        if (get && call.path().equals("/v1/wallets")) {
            return list.answer(call.query());
        }
        Optional<HeldWallet> wallet = wallets.get(call.wallet().orElse(null));
        String action = call.wallet().isEmpty() ? "" : call.action();
        if (get && action == null) {
            return wallet.map(held -> Answer.ok(held.json(Instant.now())))
                    .orElseGet(Service::noSuchWallet);
        }
        if (call.isMigration() && "migrate-share".equals(action)) {
            return wallet.map(held -> migrate(held, body)).orElseGet(Service::noSuchWallet);
        }
        if (call.isSigning() && "sign-raw".equals(action)) {
            return wallet.map(held -> signing.answer(held, body)).orElseGet(Service::noSuchWallet);
        }
        return notThere();
    }

    /** The enclave's public key, PEM. */
    String enclavePem() {
        return enclave.pem();
    }

    private Answer enclaveKey() {
        Enclave now = enclave;
        return Answer.ok(
                Answer.JSON
                        .createObjectNode()
                        .put("publicKey", now.pem())
                        .put("keyFingerprint", fingerprint.of(now.spki()))
                        .put("generatedAt", now.madeAt().toString()));
    }

    private Answer migrate(HeldWallet wallet, byte[] body) {
        if (wallet.migrated()) {
            return alreadyThere(wallet);
        }
        String envelope = envelope(body);
        if (envelope == null) {
            return Answer.error(
                    400, "INVALID_REQUEST", "encryptedPayload is missing or is not text.");
        }
        try (SecretBytes opened = enclave.open(envelope)) {
            Optional<ReceivedShare> received = ReceivedShare.read(opened);
            if (received.isEmpty()) {
                return Answer.error(
                        400, "INVALID_ENCRYPTED_PAYLOAD", "The envelope does not hold one share.");
            }
            try (ReceivedShare share = received.get();
                    Signer signer = Signer.read(share.signer())) {
                Answer refusal = refusal(wallet, share, signer);
                if (refusal != null) {
                    return refusal;
                }
                return wallet.migrate(Instant.now(), signer)
                        ? Answer.ok(wallet.justMigrated())
                        : alreadyThere(wallet);
            }
        } catch (EnvelopeException e) {
            return Answer.error(400, "INVALID_ENCRYPTED_PAYLOAD", String.valueOf(e.getMessage()));
        }
    }

    /** Why a share is not taken; null if it is the right one. */
    private static @Nullable Answer refusal(HeldWallet wallet, ReceivedShare share, Signer signer) {
        String id = wallet.id().value();
        boolean forIt =
                share.fact("walletId").equals(id)
                        && !share.fact("userId").isEmpty()
                        && signer.walletId().filter(named -> !named.equals(wallet.id())).isEmpty();
        if (!forIt) {
            return Answer.error(400, "WALLET_MISMATCH", "The payload is for another wallet.");
        }
        Optional<WalletScheme> scheme = WalletScheme.named(share.fact("walletScheme"));
        boolean rightScheme =
                scheme.isPresent()
                        && scheme.get() == wallet.known().scheme()
                        && signer.scheme().filter(layout -> layout != scheme.get()).isEmpty();
        if (!rightScheme) {
            return Answer.error(400, "SCHEME_MISMATCH", "The payload is of another scheme.");
        }
        return wallet.counterpart().fits(signer)
                ? null
                : Answer.error(
                        400, "SHARE_MISMATCH", "The share does not belong to this wallet's key.");
    }

    private static @Nullable String envelope(byte[] body) {
        try {
            JsonNode text = Answer.JSON.readTree(body).path("encryptedPayload");
            return text.isString() ? text.stringValue() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Answer alreadyThere(HeldWallet wallet) {
        return Answer.json(
                409,
                Answer.errorBody("WALLET_ALREADY_MIGRATED", "This wallet has been migrated before.")
                        .put("walletId", wallet.id().value()));
    }

    private static Answer noSuchWallet() {
        return Answer.error(404, "WALLET_NOT_FOUND", "There is no such wallet in this project.");
    }

    private static Answer notThere() {
        return Answer.error(404, "NOT_FOUND", "There is nothing at this address.");
    }
}
