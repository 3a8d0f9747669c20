package io.sharelift.command;

import io.sharelift.record.Anchor;
import io.sharelift.record.anchor.AnchorWords;
import io.sharelift.record.verify.AnchorFinding;
import io.sharelift.record.verify.Contents;
import io.sharelift.record.verify.Flaw;
import io.sharelift.record.verify.Verdict;
import io.sharelift.record.verify.WritingMachine;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What checking a record found, for people: the verdict first. */
final class VerdictText {

    private VerdictText() {}

    static void print(Verdict verdict, PrintWriter out) {
        String name = verdict.file().getFileName() + ": ";
        // Everything through a table, which lets nothing out of a file move the cursor.
        TextTable.print(List.of(List.of(name + verdictOf(verdict))), out);
        List<List<String>> lines = new ArrayList<>();
        verdict.flaw()
                .ifPresent(
                        flaw -> {
                            add(lines, "  it means", flaw.means());
                            add(lines, "  what to do", flaw.todo());
                        });
        verdict.contents().head().ifPresent(head -> contents(verdict, head, lines));
        verdict.remarks().forEach(remark -> add(lines, "  remark", remark));
        if (!lines.isEmpty()) {
            TextTable.print(lines, out);
        }
    }

    private static String verdictOf(Verdict verdict) {
        return verdict.flaw()
                .map(
                        flaw ->
                                (flaw.kind().isUnread() ? "not checked. " : "NOT SOUND. ")
                                        + flaw.what())
                .orElseGet(
                        () ->
                                "sound. Its %s follow one another, and each is as its hash and the signatures say."
                                        .formatted(events(verdict.contents().events())));
    }

    private static void contents(Verdict verdict, Anchor head, List<List<String>> lines) {
        Contents contents = verdict.contents();
        String upTo = verdict.flaw().map(Flaw::kind).isPresent() ? "in order" : "events";
        add(
                lines,
                "  " + upTo,
                "%d, from %s to %s"
                        .formatted(
                                contents.events(),
                                contents.first().map(Object::toString).orElse(""),
                                contents.last().map(Object::toString).orElse("")));
        for (WritingMachine machine : contents.machines()) {
            add(
                    lines,
                    "  machine",
                    "%s, from event %d, vouches up to event %d, key %s"
                            .formatted(
                                    machine.computer(),
                                    machine.from(),
                                    machine.signedUpTo(),
                                    machine.key()));
        }
        add(
                lines,
                "  signed",
                "up to event %d, %s after the last signature"
                        .formatted(contents.signedUpTo(), events(contents.unsigned())));
        add(lines, "  anchor", anchor(verdict.anchor()));
        add(lines, "  head", head.text());
        AnchorWords.rows(head).forEach(row -> add(lines, "", row));
    }

    private static String anchor(AnchorFinding finding) {
        return switch (finding) {
            case AnchorFinding.NoneGiven _ ->
                    "none was given: without one, a record that was cut off or written anew as a"
                            + " whole looks sound";
            case AnchorFinding.Found(long at, long after) ->
                    "found: the head of event %d, with %s added since".formatted(at, events(after));
            case AnchorFinding.NotThere _ -> "not in the record";
            case AnchorFinding.NotReached _ -> "not looked for, since something before it is wrong";
        };
    }

    private static String events(long count) {
        return count + (count == 1 ? " event" : " events");
    }

    private static void add(List<List<String>> lines, String label, String text) {
        lines.add(List.of(label, text));
    }
}
