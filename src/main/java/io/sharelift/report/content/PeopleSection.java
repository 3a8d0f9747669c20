package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Approval;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Section;
import io.sharelift.report.page.Tone;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;

/** Who let the plan be carried out, what was tried before, and how the first few went. */
final class PeopleSection {

    private final ReportWords words;
    private final Moments moments;

    private PeopleSection(ReportWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    static Section of(Account account, ReportWords words, Moments moments) {
        return new PeopleSection(words, moments).section(account);
    }

    private Section section(Account account) {
        List<Block> blocks = new ArrayList<>();
        if (account.approvals().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("people.none"), false));
        } else {
            blocks.add(approvals(account.approvals()));
        }
        if (account.plan().isPresent() && account.missing() > 0) {
            blocks.add(
                    new Block.Note(
                            Tone.LOOK,
                            words.say("people"),
                            words.say(
                                    "people.missing",
                                    account.people(),
                                    account.people() - account.missing())));
        }
        blocks.add(new Block.Heading(words.say("dry-run")));
        blocks.add(text(account.dryRun().map(this::dryRun).orElse(words.say("dry-run.none"))));
        blocks.add(new Block.Heading(words.say("canary")));
        blocks.add(text(account.canary().map(this::canary).orElse(words.say("canary.none"))));
        account.release().map(this::release).map(PeopleSection::text).ifPresent(blocks::add);
        return new Section("people", words.say("people"), blocks);
    }

    private Block approvals(List<Approval> approvals) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Approval approval : approvals) {
            rows.add(
                    List.of(
                            cell(approval.approved().name()),
                            cell(approval.approved().role()),
                            cell(approval.approved().reason()),
                            cell(moments.at(approval.at())),
                            cell(
                                    words.say(
                                            "people.where.value",
                                            approval.actor(),
                                            approval.computer()))));
        }
        return new Block.Table(
                List.of(
                        new Column(words.say("people.name"), 18),
                        new Column(words.say("people.role"), 15),
                        new Column(words.say("people.reason"), 25),
                        new Column(words.say("people.when"), 24),
                        new Column(words.say("people.where"), 18)),
                rows);
    }

    private String dryRun(DryRun run) {
        String sealed =
                words.say(
                        "dry-run.text",
                        words.say("count.shares", run.sealed()),
                        words.number(run.unsealed()));
        String asked =
                run.asked()
                        ? words.say(
                                "dry-run.asked",
                                words.number(run.known()),
                                words.number(run.ready()))
                        : words.say("dry-run.not-asked");
        return sealed + " " + asked;
    }

    private String canary(CanaryJudged judged) {
        return words.say(
                "canary.text",
                judged.run(),
                words.wallets(judged.sent()),
                words.number(judged.ready()));
    }

    private String release(RestReleased released) {
        return words.say(
                released.withoutCanary() ? "release.without" : "release.after", released.words());
    }

    private static Block text(String text) {
        return new Block.Paragraph(Strangers.shown(text), false);
    }

    private static Cell cell(String text) {
        return Cell.of(Strangers.shown(text));
    }
}
