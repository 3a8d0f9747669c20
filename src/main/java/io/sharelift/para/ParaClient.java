package io.sharelift.para;

import io.sharelift.para.HttpLine.Request;
import io.sharelift.para.ParaException.Trouble;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Para, as far as Sharelift needs it. Safe for any number of threads.
 *
 * <p>Questions wait for their turn and are asked again when that may help. Sending a share does
 * neither: it is one attempt, and whoever makes it has written it down before.
 *
 * <p>Header values are strings in {@code java.net.http}, so traces of the API key may stay in this
 * process's memory until it ends, also after the key is closed.
 */
public final class ParaClient implements AutoCloseable {

    /** One wallet, one key, one refusal: far more than any of them has. */
    static final int MAX_ANSWER = 256 * 1024;

    /** A hundred wallets. */
    static final int MAX_PAGE = 4 * 1024 * 1024;

    private static final int PAGE_SIZE = 100;

    private final ParaHost host;
    private final Pace pace;
    private final Backoff backoff;
    private final TimeLimits limits;
    private final Ticker ticker;
    private final HttpLine line;
    private final AnswerMeaning meaning;

    /** Straight to Para. */
    public ParaClient(ParaHost host, ApiKey key, Pace pace) {
        this(host, key, pace, Route.direct());
    }

    /**
     * @param route the way to Para, unless that is this computer
     */
    public ParaClient(ParaHost host, ApiKey key, Pace pace, Route route) {
        this(host, key, pace, Backoff.standard(), TimeLimits.STANDARD, Ticker.SYSTEM, route);
    }

    /**
     * @param key stays the caller's to close, after this client
     */
    public ParaClient(ParaHost host, ApiKey key, Pace pace, Backoff backoff, TimeLimits limits) {
        this(host, key, pace, backoff, limits, Ticker.SYSTEM);
    }

    /**
     * @param key stays the caller's to close, after this client
     * @param route the way to Para, unless that is this computer
     */
    public ParaClient(
            ParaHost host, ApiKey key, Pace pace, Backoff backoff, TimeLimits limits, Route route) {
        this(host, key, pace, backoff, limits, Ticker.SYSTEM, route);
    }

    ParaClient(
            ParaHost host,
            ApiKey key,
            Pace pace,
            Backoff backoff,
            TimeLimits limits,
            Ticker ticker) {
        this(host, key, pace, backoff, limits, ticker, Route.direct());
    }

    ParaClient(
            ParaHost host,
            ApiKey key,
            Pace pace,
            Backoff backoff,
            TimeLimits limits,
            Ticker ticker,
            Route route) {
        this.host = host;
        this.pace = pace;
        this.backoff = backoff;
        this.limits = limits;
        this.ticker = ticker;
        this.line = new HttpLine(host, key, limits.connect(), route);
        this.meaning = new AnswerMeaning(key);
    }

    public ParaHost host() {
        return host;
    }

    public Pace pace() {
        return pace;
    }

    /**
     * Who vouched for the last secure connection; empty before there was one, and where none is
     * needed, on this computer.
     */
    public Optional<Vouched> vouched() {
        return line.vouched();
    }

    /** The enclave's key as Para states it now. */
    public StatedEnclaveKey enclaveKey() throws ParaException, InterruptedException {
        Asked asked = ask("/v1/enclave/public-key", MAX_ANSWER);
        return ParaJson.object(asked.answer())
                .flatMap(
                        json ->
                                Optional.ofNullable(ParaJson.text(json, "publicKey"))
                                        .map(
                                                pem ->
                                                        new StatedEnclaveKey(
                                                                pem,
                                                                ParaJson.text(
                                                                        json, "keyFingerprint"),
                                                                ParaJson.text(
                                                                        json, "generatedAt"))))
                .orElseThrow(
                        () ->
                                asked.notUnderstood(
                                        ParaJson.object(asked.answer()).isPresent()
                                                ? "The answer holds no key."
                                                : AnswerMeaning.whyUnreadable(asked.answer())));
    }

    /**
     * Sends a sealed share once. Takes nothing from the pace and tries nothing again: each try is
     * recorded first, by the caller.
     *
     * @param body the complete request body
     * @param requestId of this try alone
     * @throws InterruptedException if the waiting was cut short: the share may have arrived
     */
    public MigrateAnswer migrateShare(WalletId wallet, byte[] body, UUID requestId)
            throws InterruptedException {
        Reply reply =
                line.send(
                        new Request(
                                "/v1/wallets/" + wallet.value() + "/migrate-share",
                                body,
                                requestId,
                                MAX_ANSWER,
                                limits.migrate()));
        return meaning.ofMigration(reply, wallet, requestId);
    }

    /**
     * Has Para sign bytes as they are, without a hash or a prefix. Waits for its turn, and asks
     * again where that may help, with the same request ID: signing twice changes nothing.
     *
     * @param data what is signed, usually 32 bytes
     */
    public SignAnswer signRaw(WalletId wallet, byte[] data, UUID requestId)
            throws InterruptedException {
        byte[] body =
                ("{\"data\":\"0x" + HexFormat.of().formatHex(data) + "\"}")
                        .getBytes(StandardCharsets.US_ASCII);
        Request request =
                new Request(
                        "/v1/wallets/" + wallet.value() + "/sign-raw",
                        body,
                        requestId,
                        MAX_ANSWER,
                        limits.sign());
        for (int number = 1; ; number++) {
            pace.acquire();
            Reply reply = line.send(request);
            if (!mayHelpToAskAgain(reply) || number >= backoff.maxTries()) {
                return meaning.ofSigning(reply, requestId);
            }
            waitAfter(reply, number);
        }
    }

    /** One page of wallets of this status and any type; both null for the first page of all. */
    public WalletPage wallets(@Nullable String status, @Nullable String cursor)
            throws ParaException, InterruptedException {
        return wallets(status, null, null, cursor);
    }

    /**
     * One page of wallets.
     *
     * @param status {@code ready} or {@code creating}; null for any
     * @param type {@code EVM}, {@code SOLANA}, {@code COSMOS} or {@code STELLAR}; null for any
     * @param address of the wallet on its chain; null for any
     * @param cursor of the page before; null for the first
     */
    public WalletPage wallets(
            @Nullable String status,
            @Nullable String type,
            @Nullable String address,
            @Nullable String cursor)
            throws ParaException, InterruptedException {
        String query =
                "/v1/wallets?limit="
                        + PAGE_SIZE
                        + parameter("status", status)
                        + parameter("type", type)
                        + parameter("address", address)
                        + parameter("cursor", cursor);
        Asked asked = ask(query, MAX_PAGE);
        return ParaJson.object(asked.answer())
                .flatMap(json -> ParaJson.page(json, cursor))
                .orElseThrow(
                        () ->
                                asked.notUnderstood(
                                        ParaJson.object(asked.answer()).isPresent()
                                                ? "The list of wallets has no page there, or does"
                                                        + " not go on as it should."
                                                : AnswerMeaning.whyUnreadable(asked.answer())));
    }

    /** A wallet; empty if Para does not know it in the project of this key. */
    public Optional<ParaWallet> wallet(WalletId id) throws ParaException, InterruptedException {
        Asked asked;
        try {
            asked = ask("/v1/wallets/" + id.value(), MAX_ANSWER);
        } catch (ParaException e) {
            if (e.trouble() == Trouble.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
        Optional<ParaWallet> wallet = AnswerMeaning.walletOf(asked.answer(), id);
        if (wallet.isEmpty()) {
            throw asked.notUnderstood(AnswerMeaning.whyNotFor(asked.answer()));
        }
        return wallet;
    }

    /** Whether it was not closed yet. */
    public boolean isOpen() {
        return line.isOpen();
    }

    /** Cuts what is under way. The API key stays open: its owner closes it. */
    @Override
    public void close() {
        line.close();
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null
                ? ""
                : "&"
                        + name
                        + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A 200, with what is needed to complain about its content. */
    private record Asked(Reply.Answered answer, Exchange exchange, TroubleWords words) {
        ParaException notUnderstood(String why) {
            return words.notUnderstood(why, exchange);
        }
    }

    private Asked ask(String pathAndQuery, int maxAnswer)
            throws ParaException, InterruptedException {
        TroubleWords words = new TroubleWords(host);
        for (int number = 1; ; number++) {
            pace.acquire();
            UUID id = UUID.randomUUID();
            Reply reply = line.send(new Request(pathAndQuery, null, id, maxAnswer, limits.read()));
            Exchange exchange =
                    reply instanceof Reply.Answered answer ? meaning.exchange(answer, id) : null;
            if (reply instanceof Reply.Answered answer
                    && exchange != null
                    && answer.status() == 200
                    && !isCutShort(answer)) {
                return new Asked(answer, exchange, words);
            }
            if (!mayHelpToAskAgain(reply) || number >= backoff.maxTries()) {
                throw words.of(reply, exchange);
            }
            waitAfter(reply, number);
        }
    }

    private void waitAfter(Reply reply, int number) throws InterruptedException {
        Optional<Duration> retryAfter =
                reply instanceof Reply.Answered answer
                        ? RetryAfter.read(answer.headers(), Instant.now())
                        : Optional.empty();
        retryAfter.ifPresent(pace::pauseFor);
        ticker.sleep(backoff.delay(number, retryAfter).toNanos());
    }

    private static boolean mayHelpToAskAgain(Reply reply) {
        return switch (reply) {
            case Reply.Unsent unsent -> unsent.hope() == Reply.Hope.SOON;
            case Reply.Silent _ -> true;
            case Reply.Answered answer ->
                    AnswerMeaning.isLater(answer.status()) || isCutShort(answer);
        };
    }

    private static boolean isCutShort(Reply.Answered answer) {
        return answer.status() == 200 && answer.ending() == Reply.Ending.BROKEN_OFF;
    }
}
