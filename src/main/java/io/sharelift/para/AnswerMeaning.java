package io.sharelift.para;

import io.sharelift.para.MigrateAnswer.AlreadyThere;
import io.sharelift.para.MigrateAnswer.KeyRefused;
import io.sharelift.para.MigrateAnswer.Migrated;
import io.sharelift.para.MigrateAnswer.NoAnswer;
import io.sharelift.para.MigrateAnswer.NotFound;
import io.sharelift.para.MigrateAnswer.NotSent;
import io.sharelift.para.MigrateAnswer.NotUnderstood;
import io.sharelift.para.MigrateAnswer.Rejected;
import io.sharelift.para.MigrateAnswer.TryLater;
import io.sharelift.para.SignAnswer.Refusal;
import io.sharelift.share.WalletId;
import io.sharelift.share.signature.SignatureText;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an answer means. The API key is struck out should an answer repeat it. */
final class AnswerMeaning {

    private final ApiKey key;

    AnswerMeaning(ApiKey key) {
        this.key = key;
    }

    MigrateAnswer ofMigration(Reply reply, WalletId wallet, UUID requestId) {
        return switch (reply) {
            case Reply.Unsent unsent -> new NotSent(unsent.why());
            case Reply.Silent silent -> new NoAnswer(silent.why(), silent.took());
            case Reply.Answered answer -> {
                Exchange exchange = exchange(answer, requestId);
                yield switch (answer.status()) {
                    case 200 -> {
                        Optional<ParaWallet> answered = walletOf(answer, wallet);
                        yield answered.isPresent()
                                ? new Migrated(exchange, answered.get())
                                : new NotUnderstood(exchange, whyNotFor(answer));
                    }
                    case 400 -> new Rejected(exchange);
                    case 401, 403 -> new KeyRefused(exchange);
                    case 404 -> new NotFound(exchange);
                    case 409 -> new AlreadyThere(exchange);
                    default ->
                            isLater(answer.status())
                                    ? new TryLater(
                                            exchange,
                                            RetryAfter.read(answer.headers(), Instant.now()))
                                    : new NotUnderstood(exchange, whyUnexpected(answer));
                };
            }
        };
    }

    SignAnswer ofSigning(Reply reply, UUID requestId) {
        return switch (reply) {
            case Reply.Unsent unsent -> new SignAnswer.NoAnswer(unsent.why());
            case Reply.Silent silent -> new SignAnswer.NoAnswer(silent.why());
            case Reply.Answered answer -> {
                Exchange exchange = exchange(answer, requestId);
                yield answer.status() == 200
                        ? signature(answer, exchange)
                        : refusal(answer.status())
                                .<SignAnswer>map(why -> new SignAnswer.Refused(why, exchange))
                                .orElseGet(
                                        () ->
                                                new SignAnswer.NotUnderstood(
                                                        exchange, whyUnexpected(answer)));
            }
        };
    }

    private static SignAnswer signature(Reply.Answered answer, Exchange exchange) {
        Optional<JsonNode> json = ParaJson.object(answer);
        if (json.isEmpty()) {
            return new SignAnswer.NotUnderstood(exchange, whyUnreadable(answer));
        }
        String text = ParaJson.text(json.get(), "signature");
        if (text == null) {
            return new SignAnswer.NotUnderstood(exchange, "The answer holds no signature.");
        }
        return SignatureText.bytes(text)
                .<SignAnswer>map(bytes -> new SignAnswer.Signed(bytes, exchange))
                .orElseGet(
                        () ->
                                new SignAnswer.NotUnderstood(
                                        exchange,
                                        "What stands for the signature in the answer is not"
                                                + " hexadecimal."));
    }

    /** What a status that is no signature says of the wallet or the key; empty if nothing. */
    private static Optional<Refusal> refusal(int status) {
        return switch (status) {
            case 401, 403 -> Optional.of(Refusal.KEY_REFUSED);
            case 404 -> Optional.of(Refusal.NOT_FOUND);
            case 407 -> Optional.empty();
            case 409 -> Optional.of(Refusal.CONFLICT);
            default -> {
                if (isLater(status)) {
                    yield Optional.of(Refusal.TRY_LATER);
                }
                yield status >= 400 && status <= 499
                        ? Optional.of(Refusal.OTHER)
                        : Optional.empty();
            }
        };
    }

    /** Whether a status asks for another try. */
    static boolean isLater(int status) {
        return status == 429 || (status >= 500 && status <= 599);
    }

    /** The wallet that was asked about, if the answer is JSON about that one. */
    static Optional<ParaWallet> walletOf(Reply.Answered answer, WalletId wallet) {
        return ParaJson.object(answer)
                .flatMap(ParaJson::wallet)
                .filter(answered -> answered.id().equals(wallet));
    }

    /** Why a 200 does not count for the wallet that was asked about. */
    static String whyNotFor(Reply.Answered answer) {
        return ParaJson.object(answer).isPresent()
                ? "The answer is about another wallet, or does not say about which."
                : whyUnreadable(answer);
    }

    /** Why a 200 that should be a JSON object is none. */
    static String whyUnreadable(Reply.Answered answer) {
        return switch (answer.ending()) {
            case TOO_LONG -> "The answer is longer than any of Para's.";
            case BROKEN_OFF -> "The answer broke off in the middle.";
            case WHOLE ->
                    answer.body().length == 0
                            ? "The answer is empty."
                            : "The answer is not in Para's language; something else answered.";
        };
    }

    /** Why a status says nothing that is known of Para. */
    static String whyUnexpected(Reply.Answered answer) {
        int status = answer.status();
        if (status >= 300 && status <= 399) {
            return "The answer pointed elsewhere"
                    + elsewhere(answer)
                    + "; Sharelift did not go there, and the API key was not sent on.";
        }
        if (status == 407) {
            return "A proxy on the way asks for a login of its own.";
        }
        return "The answer has the status " + status + ", which Para does not use here.";
    }

    private static String elsewhere(Reply.Answered answer) {
        try {
            String host =
                    answer.headers()
                            .firstValue("Location")
                            .map(location -> URI.create(location).getHost())
                            .orElse(null);
            String clean = Words.clean(host, 100);
            return clean == null ? "" : " (to " + clean + ")";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    Exchange exchange(Reply.Answered answer, UUID requestId) {
        Optional<JsonNode> json = ParaJson.object(answer);
        String code = null;
        String message = null;
        if (json.isPresent()) {
            JsonNode error = json.get().path("error");
            code = firstOf(ParaJson.text(json.get(), "code"), ParaJson.text(error, "code"));
            message =
                    firstOf(
                            firstOf(
                                    ParaJson.text(json.get(), "message"),
                                    ParaJson.text(error, "message")),
                            error.isString() ? error.stringValue() : null);
        }
        if (json.isEmpty() || (message == null && answer.status() != 200)) {
            message =
                    Words.excerpt(
                            key.struckFrom(new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return new Exchange(
                answer.status(),
                requestId.toString(),
                code == null ? null : key.struckFrom(code),
                message == null ? null : key.struckFrom(message),
                answer.took());
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String two) {
        return one != null ? one : two;
    }
}
