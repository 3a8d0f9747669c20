package io.sharelift.record.reconcile;

/** Why the stored share of a wallet must not be deleted; the first that applies is given. */
public enum Keep {
    /** A wallet of this record has signed with a key that is not its own: nothing is safe. */
    ALARM_ON_THE_RUN,
    /** No plan that stands has it, or it is of nobody here. */
    NOT_OURS,
    /** Its share has not come to Para from here. */
    NOT_MIGRATED,
    /** Para does not list it as ready, though it has the share or may have it. */
    NOT_READY,
    /** Para said that it is ready, but its list was not read since, so nothing can be compared. */
    LIST_NOT_READ,
    /** What Para states of it is not what the export says. */
    DIFFERS,
    /** Export and Para state nothing that can be compared. */
    NOT_COMPARABLE,
    /** The operator asked to see it sign, and it has not. */
    NOT_PROVEN,
    /** Its stored share holds another wallet too, which is not safe. */
    SHARED
}
