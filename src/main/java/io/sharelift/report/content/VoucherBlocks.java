package io.sharelift.report.content;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Account;
import io.sharelift.report.deletion.DeletionFiles;
import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.words.Moments;
import io.sharelift.report.words.ReportWords;
import io.sharelift.report.words.Strangers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lists a page is about, who had them saved, and where the record vouches for them. */
final class VoucherBlocks {

    private VoucherBlocks() {}

    /**
     * That just this list was saved, and that a machine has signed that since; empty if the record
     * does not say so.
     */
    static Optional<Listing> listing(Told told, DeletionFiles files) {
        return told.listing()
                .filter(listing -> listing.signedIn() > 0)
                .filter(listing -> listing.listed().name().equals(files.names().safe()))
                .filter(listing -> listing.listed().sha256().equals(files.safeSha256()));
    }

    static List<Block> of(Told told, DeletionFiles files, ReportWords words, Moments moments) {
        Account account = told.account();
        List<Fact> facts = new ArrayList<>();
        listing(told, files).ifPresent(listing -> signed(listing, facts, words, moments));
        facts.add(fixed(files.names().safe(), PlanSection.grouped(files.safeSha256())));
        facts.add(fixed(files.names().keep(), PlanSection.grouped(files.keepSha256())));
        account.plan().ifPresent(plan -> place(plan, facts, words));
        facts.add(fixed(words.say("machines.record"), account.recordId()));
        facts.add(fixed(words.say("anchor"), account.anchor().text()));
        return List.of(
                new Block.Heading(words.say("deletion.voucher")),
                new Block.Paragraph(words.say("deletion.voucher.intro"), true),
                new Block.Facts(facts));
    }

    private static void signed(
            Listing listing, List<Fact> facts, ReportWords words, Moments moments) {
        facts.add(plain(words.say("deletion.voucher.when"), moments.at(listing.at())));
        facts.add(
                plain(
                        words.say("deletion.voucher.who"),
                        words.say("people.where.value", listing.actor(), listing.computer())));
        facts.add(
                plain(
                        words.say("deletion.voucher.event"),
                        words.say(
                                "deletion.voucher.event.value",
                                words.number(listing.event()),
                                words.number(listing.signedIn()))));
        facts.add(fixed(words.say("machines.key"), PlanSection.grouped(listing.machine())));
    }

    private static void place(PlanFrozen plan, List<Fact> facts, ReportWords words) {
        facts.add(plain(words.say("plan.environment"), plan.environment()));
        facts.add(fixed(words.say("plan.base"), plan.base()));
    }

    private static Fact plain(String name, String value) {
        return new Fact(name, Strangers.shown(value), false);
    }

    private static Fact fixed(String name, String value) {
        return new Fact(name, Strangers.shown(value), true);
    }
}
