package io.sharelift.migration;

import io.sharelift.para.Pace;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.record.RecordEvent.PlanFrozen;

/**
 * What the operator chose for a migration besides its wallets.
 *
 * @param perMinute requests a minute that Para allows
 * @param burst requests at once after a rest that Para allows
 * @param inFlight requests on their way at once, 1 to 256
 * @param canary wallets of each type and scheme that go first and are seen ready before the rest
 *     follows; 0 if none
 * @param people how many must approve, 1 or 2
 * @param acceptedBy who looked at the findings of wallets that are sent; empty if nobody did yet
 */
public record Terms(
        int perMinute, int burst, int inFlight, int canary, int people, String acceptedBy) {

    private static final int MOST_FIRST = 1000;
    private static final int PRODUCTION_FIRST = 2;

    /**
     * @throws IllegalArgumentException if it cannot be so; its message is a sentence for operators
     */
    public Terms {
        demand(perMinute >= 1, "At least one request a minute must be allowed.");
        demand(burst >= 1, "At least one request at once must be allowed.");
        demand(
                inFlight >= 1 && inFlight <= 256,
                "From 1 to 256 requests can be on their way at once.");
        demand(
                canary >= 0 && canary <= MOST_FIRST,
                "From 0 to 1,000 wallets of each type can go first.");
        demand(people == 1 || people == 2, "Either one or two people must approve a plan.");
        acceptedBy = acceptedBy.strip();
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Para's documented limits, one person, and in production a canary of two of each type. */
    public static Terms standard(Environment environment) {
        int first = environment == Environment.PRODUCTION ? PRODUCTION_FIRST : 0;
        return new Terms(600, 20, 8, first, 1, "");
    }

    /** What was chosen for a plan that a record has. */
    public static Terms of(PlanFrozen frozen) {
        return new Terms(
                frozen.perMinute(),
                frozen.burst(),
                frozen.inFlight(),
                frozen.canary(),
                frozen.people(),
                frozen.acceptedBy());
    }

    public Terms withPerMinute(int requests) {
        return new Terms(requests, burst, inFlight, canary, people, acceptedBy);
    }

    public Terms withBurst(int requests) {
        return new Terms(perMinute, requests, inFlight, canary, people, acceptedBy);
    }

    public Terms withInFlight(int requests) {
        return new Terms(perMinute, burst, requests, canary, people, acceptedBy);
    }

    public Terms withCanary(int wallets) {
        return new Terms(perMinute, burst, inFlight, wallets, people, acceptedBy);
    }

    public Terms withPeople(int number) {
        return new Terms(perMinute, burst, inFlight, canary, number, acceptedBy);
    }

    public Terms withAcceptedBy(String person) {
        return new Terms(perMinute, burst, inFlight, canary, people, person);
    }

    /** A pace that keeps to this. */
    public Pace pace() {
        return new Pace(perMinute / 60.0, burst);
    }
}
