package io.sharelift.migration;

import io.sharelift.para.Exchange;
import io.sharelift.para.MigrateAnswer;
import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * An answer to a try in the record's terms.
 *
 * @param exchange what Para answered, if it did
 * @param detail our own words where Para has none
 * @param retryAfter how long Para asks to wait
 */
record ReadAnswer(
        Answer answer,
        @Nullable Exchange exchange,
        Duration took,
        @Nullable String detail,
        Optional<Duration> retryAfter) {

    static ReadAnswer of(MigrateAnswer said) {
        return switch (said) {
            case MigrateAnswer.Migrated it -> answered(Answer.MIGRATED, it.exchange());
            case MigrateAnswer.AlreadyThere it -> answered(Answer.ALREADY, it.exchange());
            case MigrateAnswer.Rejected it -> answered(Answer.REJECTED, it.exchange());
            case MigrateAnswer.NotFound it -> answered(Answer.NOT_FOUND, it.exchange());
            case MigrateAnswer.KeyRefused it -> answered(Answer.KEY_REFUSED, it.exchange());
            case MigrateAnswer.TryLater it ->
                    new ReadAnswer(
                            Answer.TRY_LATER,
                            it.exchange(),
                            it.exchange().took(),
                            null,
                            it.retryAfter());
            case MigrateAnswer.NotUnderstood it -> notUnderstood(it);
            case MigrateAnswer.NotSent it ->
                    new ReadAnswer(
                            Answer.NOT_SENT, null, Duration.ZERO, it.why(), Optional.empty());
            case MigrateAnswer.NoAnswer it -> silence(it.why(), it.took());
        };
    }

    /** Sent, and nothing that says what became of it. */
    static ReadAnswer silence(String why, Duration took) {
        return new ReadAnswer(Answer.NO_ANSWER, null, took, why, Optional.empty());
    }

    private static ReadAnswer answered(Answer answer, Exchange exchange) {
        return new ReadAnswer(answer, exchange, exchange.took(), null, Optional.empty());
    }

    /** A 2xx says that something was done; a redirect or a refusal that nothing was. */
    private static ReadAnswer notUnderstood(MigrateAnswer.NotUnderstood said) {
        boolean done = said.exchange().status() / 100 == 2;
        return new ReadAnswer(
                done ? Answer.NOT_UNDERSTOOD : Answer.OTHER,
                said.exchange(),
                said.exchange().took(),
                said.why(),
                Optional.empty());
    }

    boolean hasStatus(int status) {
        return exchange != null && exchange.status() == status;
    }

    /** Our words, or none. */
    String words() {
        String words = Redaction.of(detail);
        return words == null ? "" : words;
    }

    Outcome outcome(Task task) {
        return new Outcome(
                task.wallet,
                task.requestId,
                answer,
                exchange == null ? null : exchange.status(),
                exchange == null ? null : exchange.requestId(),
                exchange == null ? null : Redaction.of(exchange.code()),
                exchange == null ? null : Redaction.of(exchange.message()),
                took.toMillis(),
                Redaction.of(detail));
    }
}
