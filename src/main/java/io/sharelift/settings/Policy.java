package io.sharelift.settings;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the administrator of this computer has decided for everybody who uses it. It binds whoever
 * works with Sharelift; it does not hold off somebody who brings a program of their own.
 *
 * @param targets where wallets may be migrated to; Practice always may
 * @param proxy the proxy that is used whatever a user says
 * @param people how many people must approve a plan at least, 1 or 2
 * @param trouble why the administrator's file could not be understood, in words; empty if it could
 */
public record Policy(Set<Target> targets, Optional<ProxyChoice> proxy, int people, String trouble) {

    /** What holds where no administrator has decided anything. */
    public static final Policy NONE =
            new Policy(EnumSet.allOf(Target.class), Optional.empty(), 1, "");

    public Policy {
        EnumSet<Target> allowed = EnumSet.of(Target.PRACTICE);
        allowed.addAll(targets);
        targets = Set.copyOf(allowed);
        if (people != 1 && people != 2) {
            throw new IllegalArgumentException("Either one or two people must approve a plan.");
        }
    }

    /**
     * What holds until the administrator's file is put right: nobody knows what it wanted to
     * forbid, so nothing leaves this computer.
     *
     * @param trouble in words
     */
    static Policy notUnderstood(String trouble) {
        return new Policy(Set.of(Target.PRACTICE), Optional.empty(), 2, trouble);
    }

    /** Whether wallets may be migrated there. */
    public boolean allows(Target target) {
        return targets.contains(target);
    }

    /** Why wallets may not be migrated there, in words; empty if they may. */
    public Optional<String> refusal(Target target) {
        if (allows(target)) {
            return Optional.empty();
        }
        return Optional.of(
                trouble.isEmpty()
                        ? "The administrator of this computer does not allow this environment."
                                + " Nothing was sent. Ask the administrator, or choose another one."
                        : trouble);
    }

    /** Whether one person is not enough to approve a plan, whatever a user says. */
    public boolean demandsTwo() {
        return people == 2;
    }
}
