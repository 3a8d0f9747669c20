package io.sharelift.para;

import io.sharelift.para.ParaException.Trouble;

import org.jspecify.annotations.Nullable;

/** What to tell an operator when Para gave no useful answer to a question. */
final class TroubleWords {

    private final String host;

    TroubleWords(ParaHost host) {
        this.host = host.name();
    }

    ParaException of(Reply reply, @Nullable Exchange exchange) {
        return switch (reply) {
            case Reply.Unsent unsent ->
                    unsent.hope() == Reply.Hope.WITH_LOGIN
                            ? new ParaException(
                                    Trouble.PROXY_LOGIN,
                                    unsent.why() + " Nothing was changed.",
                                    null)
                            : noConnection(unsent.why());
            case Reply.Silent silent -> noConnection(silent.why());
            case Reply.Answered answer -> ofStatus(answer, exchange);
        };
    }

    ParaException notUnderstood(String why, @Nullable Exchange exchange) {
        return new ParaException(
                Trouble.NOT_UNDERSTOOD,
                why
                        + " Nothing was changed. Check that "
                        + host
                        + " is Para's address and that no proxy answers in its place.",
                exchange);
    }

    private static ParaException noConnection(String why) {
        return new ParaException(
                Trouble.NO_CONNECTION,
                why + " Nothing was changed. Check the network and the address, then try again.",
                null);
    }

    private ParaException ofStatus(Reply.Answered answer, @Nullable Exchange exchange) {
        int status = answer.status();
        return switch (status) {
            case 401 ->
                    new ParaException(
                            Trouble.KEY_MISSING_OR_IP,
                            "Para did not accept the API key from this computer. The key may be"
                                    + " wrong, or this computer's address is not on the project's"
                                    + " list. Check both in Para's portal.",
                            exchange);
            case 403 ->
                    new ParaException(
                            Trouble.KEY_WRONG,
                            "Para does not accept this API key. It may be the key of another"
                                    + " environment, or no longer valid. Copy the project's secret"
                                    + " key again from Para's portal.",
                            exchange);
            case 404 ->
                    new ParaException(
                            Trouble.NOT_FOUND,
                            host
                                    + " does not know what was asked for. It may not be Para's"
                                    + " address. Check the address, then try again.",
                            exchange);
            case 429 ->
                    new ParaException(
                            Trouble.TOO_MANY,
                            "Para took no more requests, also after waiting. Something else may be"
                                    + " using the same API key. Wait a minute, or lower the rate,"
                                    + " then try again.",
                            exchange);
            default ->
                    AnswerMeaning.isLater(status)
                            ? new ParaException(
                                    Trouble.SERVER,
                                    "Para has trouble of its own (status "
                                            + status
                                            + "), also after several tries. Nothing was changed."
                                            + " Try again later.",
                                    exchange)
                            : notUnderstood(
                                    status == 200
                                            ? AnswerMeaning.whyUnreadable(answer)
                                            : AnswerMeaning.whyUnexpected(answer),
                                    exchange);
        };
    }
}
