package io.sharelift.record.verify;

/**
 * The first thing that is wrong with a record, in words.
 *
 * @param sequence the first event that is wrong, from 1; 0 if it is the file and not an event
 * @param what is wrong
 * @param means what it means for the wallets
 * @param todo what to do next
 */
public record Flaw(Kind kind, long sequence, String what, String means, String todo) {

    /** In which way something is wrong. */
    public enum Kind {
        /** The file could not be looked at: it is not there, not allowed, or open elsewhere. */
        UNREADABLE,
        NOT_A_RECORD,
        /** A record that another version of Sharelift wrote. */
        OTHER_FORMAT,
        /** Tables, views or triggers that a record does not have, or without those that it has. */
        TABLES,
        /** SQLite cannot read it, or its parts do not fit together. */
        DAMAGED,
        /** The end is gone. */
        CUT_OFF,
        CHANGED,
        MISSING,
        /** In the file, but in another place than its own. */
        MOVED,
        INSERTED,
        /** Not the one form in which an event can be written. */
        NOT_CANONICAL,
        /** In the right form, but not an event. */
        NOT_AN_EVENT,
        SIGNATURE_WRONG,
        /** Signed by a machine that the record does not introduce. */
        UNKNOWN_MACHINE,
        /** A plan's hash is not that of the wallets before it. */
        PLAN_WRONG,
        /** The event with the anchor's number is another one. */
        WRITTEN_ANEW,
        /** No event has the anchor's hash. */
        ANCHOR_NOT_THERE;

        /** Whether nothing could be checked at all. */
        public boolean isUnread() {
            return this == UNREADABLE || this == NOT_A_RECORD || this == OTHER_FORMAT;
        }
    }

    /** All of it, as one paragraph. */
    public String sentence() {
        return what + " " + means + " " + todo;
    }
}
