package io.sharelift.desktop.migrate;

import io.sharelift.desktop.words.Words;
import io.sharelift.migration.WalletState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How many wallets of a plan are in which state at one moment, and what that comes to. */
public record Counts(Map<WalletState, Integer> byState) {

    static final Counts NONE = new Counts(Map.of());

    public Counts {
        byState = Map.copyOf(byState);
    }

    int of(WalletState state) {
        return byState.getOrDefault(state, 0);
    }

    public int of(Group group) {
        return group.count(byState);
    }

    int total() {
        return sum(group -> true);
    }

    /** The wallets that a run would send, or has sent. */
    int toSend() {
        return sum(group -> !group.leftOut());
    }

    /** How many have their answer. */
    int answered() {
        return sum(Group::answered);
    }

    /** How many somebody has to see to. */
    int needPerson() {
        return sum(Group::needsPerson);
    }

    /** Whether Para lists all of the first few as ready, while the others wait. */
    boolean allFirstReady() {
        return needPerson() == of(Group.STOPPED) && of(Group.MIGRATED) + of(Group.ALREADY) == 0;
    }

    /** How many a run would still send by itself. */
    int left() {
        return of(WalletState.PLANNED) + of(WalletState.STOPPED) + of(WalletState.UNKNOWN);
    }

    /** What it comes to, in sentences whose numbers are those of the table. */
    String verdict(Words words) {
        List<String> why = new ArrayList<>();
        for (Group group : Group.values()) {
            if (group.needsPerson() && of(group) > 0) {
                why.add(words.say("migrate.verdict.part", of(group), words.say("group." + group)));
            }
        }
        int there = of(Group.READY) + of(Group.MIGRATED) + of(Group.ALREADY);
        String text = words.say("migrate.verdict", there, total());
        if (!why.isEmpty()) {
            text += " " + words.say("migrate.verdict.person", needPerson(), String.join(", ", why));
        }
        if (of(Group.BLOCKED) > 0) {
            text += " " + words.say("migrate.verdict.blocked", of(Group.BLOCKED));
        }
        return text + " " + words.say("migrate.verdict.ready");
    }

    private int sum(Predicate<Group> which) {
        int sum = 0;
        for (Group group : Group.values()) {
            sum += which.test(group) ? of(group) : 0;
        }
        return sum;
    }
}
