package io.sharelift.desktop.migrate;

import io.sharelift.migration.PlannedWallet;
import io.sharelift.migration.WalletState;
import io.sharelift.migration.WalletStatus;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One wallet of the plan as the table shows it; what nobody looks at costs no property. */
public final class Course {

    /**
     * A status at a moment.
     *
     * @param secondsLeft until the next try, -1 where none is planned
     */
    public record Seen(WalletStatus status, long secondsLeft) {
        public WalletState state() {
            return status.state();
        }
    }

    private final List<PlannedWallet> plan;
    private Seen seen;
    private @Nullable ReadOnlyObjectWrapper<Seen> property;

    /** The wallet of the plan that the status is about. */
    public Course(List<PlannedWallet> plan, WalletStatus status, Instant now) {
        this.plan = plan;
        this.seen = at(status, now);
    }

    /** Made when it is asked for: a million of them are not to be kept. */
    public PlannedWallet planned() {
        return plan.get(index());
    }

    int index() {
        return seen.status().index();
    }

    public Seen seen() {
        return seen;
    }

    public ReadOnlyObjectProperty<Seen> seenProperty() {
        if (property == null) {
            property = new ReadOnlyObjectWrapper<>(seen);
        }
        return property.getReadOnlyProperty();
    }

    void show(WalletStatus status, Instant now) {
        seen = at(status, now);
        if (property != null) {
            property.set(seen);
        }
    }

    /** Counts the seconds to the next try down. */
    void tick(Instant now) {
        show(seen.status(), now);
    }

    private static Seen at(WalletStatus status, Instant now) {
        Instant next = status.nextTry();
        return new Seen(
                status, next == null ? -1 : Math.max(0, Duration.between(now, next).toSeconds()));
    }
}
