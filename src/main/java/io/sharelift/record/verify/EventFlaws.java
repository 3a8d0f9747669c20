package io.sharelift.record.verify;

import io.sharelift.record.verify.Flaw.Kind;

/** What can be wrong with an event, in words. */
final class EventFlaws {

    static final String TODO =
            "Keep the file as it is, compare it with a copy or a report from earlier, and ask Para"
                    + " which wallets are ready before any of them is sent again.";

    private EventFlaws() {}

    static String means(long sequence) {
        String rest =
                "What the record says from event %d on cannot be relied on".formatted(sequence);
        return switch ((int) Math.min(sequence, 3)) {
            case 0, 1 -> rest + ".";
            case 2 -> rest + "; only event 1 before it is in order.";
            default -> rest + "; the %d events before it are in order.".formatted(sequence - 1);
        };
    }

    static Flaw of(Kind kind, long sequence, String what) {
        return new Flaw(kind, sequence, what, means(sequence), TODO);
    }

    /** With "Event" and its number before it. */
    private static Flaw event(Kind kind, long sequence, String words) {
        return of(kind, sequence, "Event " + sequence + " " + words);
    }

    static Flaw noText(long sequence) {
        return event(Kind.NOT_AN_EVENT, sequence, "is not text, as every event is.");
    }

    static Flaw tooLong(long sequence) {
        return event(
                Kind.NOT_AN_EVENT,
                sequence,
                "is longer than a million bytes, which no event is; it was not read.");
    }

    static Flaw notCanonical(long sequence, NotCanonicalException why) {
        return event(
                Kind.NOT_CANONICAL,
                sequence,
                "is not written in the one form that an event has: %s. Its hash is right, so it was"
                                .formatted(why.getMessage())
                        + " made by another program.");
    }

    static Flaw notAnEvent(long sequence) {
        return event(
                Kind.NOT_AN_EVENT,
                sequence,
                "does not have the parts that an event of its kind has. Its hash is right, so it"
                        + " was made by another program.");
    }

    static Flaw noBeginning() {
        return event(
                Kind.MISSING,
                1,
                "does not say which record this is and on which machine it was made, as the first"
                        + " event does.");
    }

    static Flaw secondBeginning(long sequence) {
        return event(
                Kind.INSERTED, sequence, "says that the record was made, which only event 1 says.");
    }

    static Flaw empty() {
        return of(Kind.MISSING, 1, "There are no events in the record.");
    }

    static Flaw missing(long from, long to) {
        return of(
                Kind.MISSING,
                from,
                from == to
                        ? "Event %d is missing.".formatted(from)
                        : "Events %d to %d are missing.".formatted(from, to));
    }

    static Flaw unknownMachine(long sequence, String key) {
        return event(
                Kind.UNKNOWN_MACHINE,
                sequence,
                "is signed by a machine that was not the one at work then (%s\u2026)."
                        .formatted(key.substring(0, Math.min(16, key.length()))));
    }

    static Flaw signature(long sequence, long signed) {
        String between =
                sequence - signed > 1
                        ? "Something in events %d to %d was changed, or the signature itself."
                                .formatted(signed + 1, sequence)
                        : "The signature itself was changed.";
        return event(
                Kind.SIGNATURE_WRONG,
                sequence,
                "holds a signature that is not one of the event before it. " + between);
    }

    static Flaw plan(long sequence) {
        return event(
                Kind.PLAN_WRONG,
                sequence,
                "gives a hash for its plan that the plan before it does not have: what was approved"
                        + " may not be what is listed.");
    }

    static Flaw envelopeMissing(long sequence, String wallet) {
        return event(
                Kind.MISSING,
                sequence,
                "says that a share was sealed for wallet %s, and no envelope stands beside it."
                        .formatted(wallet));
    }

    static Flaw envelopeOfAnother(long sequence, String wallet) {
        return event(
                Kind.CHANGED,
                sequence,
                "says that a share was sealed for wallet %s, and the envelope beside it is another:"
                                .formatted(wallet)
                        + " it was changed, or it is another wallet\u2019s.");
    }

    static Flaw writtenAnew(long sequence) {
        return new Flaw(
                Kind.WRITTEN_ANEW,
                sequence,
                "Event %d is another one than the anchor says.".formatted(sequence),
                "The record was written anew after the anchor was taken, from this event or an"
                        + " earlier one on; or the anchor is another record\u2019s.",
                TODO);
    }

    static Flaw cutOff(long last, long anchor) {
        return new Flaw(
                Kind.CUT_OFF,
                last + 1,
                "The record ends with event %d, and had %d events when the anchor was taken."
                        .formatted(last, anchor),
                "Its end was cut off, it is an older copy, or the anchor is another record\u2019s.",
                TODO);
    }

    static Flaw anchorNotThere() {
        return new Flaw(
                Kind.ANCHOR_NOT_THERE,
                0,
                "No event of the record has the anchor\u2019s hash.",
                "The record was cut off or written anew after the anchor was taken, it is an older"
                        + " copy, or the anchor is another record\u2019s.",
                TODO);
    }
}
