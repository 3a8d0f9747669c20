package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Account;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Section;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The plan that stands: where, to which key, at which pace, from which files. */
final class PlanSection {

    private final Account account;
    private final ReportWords words;
    private final Moments moments;

    private PlanSection(Account account, ReportWords words, Moments moments) {
        this.account = account;
        this.words = words;
        this.moments = moments;
    }

    static Section of(Account account, ReportWords words, Moments moments) {
        return new PlanSection(account, words, moments).section();
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                account.plan()
                        .map(this::facts)
                        .orElseGet(() -> new Block.Paragraph(words.say("plan.none"), false)));
        if (!account.acceptedKeys().isEmpty()) {
            blocks.add(new Block.Heading(words.say("plan.keys")));
            blocks.add(keys());
        }
        return new Section("plan", words.say("plan"), blocks);
    }

    private Block facts(PlanFrozen plan) {
        List<Fact> facts = new ArrayList<>();
        String at = account.planAt().map((Instant time) -> moments.at(time)).orElse("");
        add(facts, "plan.number", words.say("plan.number.value", plan.plan(), at));
        add(facts, "plan.environment", plan.environment());
        fixed(facts, "plan.base", plan.base());
        fixed(facts, "plan.enclave", grouped(plan.enclaveKey()));
        fixed(facts, "plan.fingerprints", plan.fingerprintKey());
        add(
                facts,
                "plan.pace",
                words.say("plan.pace.value", plan.perMinute(), plan.burst(), plan.inFlight()));
        add(facts, "plan.canary", words.say("plan.canary.value", plan.canary()));
        add(facts, "plan.people", words.number(account.people()));
        add(facts, "plan.counts", counts(plan));
        add(facts, "plan.sources", String.join("; ", plan.sources()));
        add(facts, "plan.accepted", accepted(plan));
        add(facts, "plan.accepted.by", orNone(plan.acceptedBy()));
        fixed(facts, "plan.hash", grouped(plan.sha256()));
        return new Block.Facts(facts);
    }

    private String counts(PlanFrozen plan) {
        return plan.counts().entrySet().stream()
                .map(
                        count ->
                                words.say(
                                        "plan.counts.value",
                                        words.sayOr(
                                                "plan.decision." + count.getKey(), count.getKey()),
                                        words.number(count.getValue())))
                .collect(Collectors.joining(", "));
    }

    private String accepted(PlanFrozen plan) {
        return orNone(
                plan.accepted().entrySet().stream()
                        .map(
                                finding ->
                                        words.say(
                                                "plan.accepted.value",
                                                finding.getKey(),
                                                words.wallets(finding.getValue())))
                        .collect(Collectors.joining(", ")));
    }

    private Block keys() {
        List<List<Cell>> rows = new ArrayList<>();
        for (EnclaveKeyAccepted key : account.acceptedKeys()) {
            rows.add(
                    List.of(
                            Cell.fixed(Strangers.shown(grouped(key.fingerprint()))),
                            Cell.of(Strangers.shown(key.words()))));
        }
        return new Block.Table(
                List.of(
                        new Column(words.say("plan.keys.column.key"), 50),
                        new Column(words.say("plan.keys.column.words"), 50)),
                rows);
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(words.say(key), Strangers.shown(value), false));
    }

    private void fixed(List<Fact> facts, String key, String value) {
        facts.add(new Fact(words.say(key), Strangers.shown(orNone(value)), true));
    }

    private String orNone(String text) {
        return text.isEmpty() ? words.say("none") : text;
    }

    /** In groups of four, which people can read to each other. */
    static String grouped(String hex) {
        return hex.matches("[0-9a-f]{16,}") ? hex.replaceAll("(.{4})(?=.)", "$1 ") : hex;
    }
}
