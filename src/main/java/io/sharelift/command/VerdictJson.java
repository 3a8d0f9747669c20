package io.sharelift.command;

import io.sharelift.record.anchor.AnchorWords;
import io.sharelift.record.verify.AnchorFinding;
import io.sharelift.record.verify.Contents;
import io.sharelift.record.verify.Verdict;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What checking a record found, as a line of JSON for programs. */
final class VerdictJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerdictJson() {}

    static String line(Verdict verdict) {
        ObjectNode node = JSON.createObjectNode();
        node.put("file", verdict.file().toString());
        node.put("sound", verdict.sound());
        putFlaw(node, verdict);
        putContents(node, verdict.contents());
        putAnchor(node, verdict.anchor());
        ArrayNode remarks = node.putArray("remarks");
        verdict.remarks().forEach(remarks::add);
        return JSON.writeValueAsString(node);
    }

    private static void putFlaw(ObjectNode node, Verdict verdict) {
        node.putNull("flaw");
        verdict.flaw()
                .ifPresent(
                        flaw ->
                                node.putObject("flaw")
                                        .put("kind", flaw.kind().name())
                                        .put("event", flaw.sequence())
                                        .put("what", flaw.what())
                                        .put("means", flaw.means())
                                        .put("todo", flaw.todo()));
    }

    private static void putContents(ObjectNode node, Contents contents) {
        node.put("record", contents.record());
        node.put("events", contents.events());
        node.put("first", contents.first().map(Object::toString).orElse(null));
        node.put("last", contents.last().map(Object::toString).orElse(null));
        node.put("signedUpTo", contents.signedUpTo());
        node.put("unsigned", contents.unsigned());
        ArrayNode machines = node.putArray("machines");
        contents.machines()
                .forEach(
                        machine ->
                                machines.addObject()
                                        .put("key", machine.key())
                                        .put("computer", machine.computer())
                                        .put("from", machine.from())
                                        .put("signedUpTo", machine.signedUpTo()));
        node.putNull("head");
        contents.head()
                .ifPresent(
                        head ->
                                node.putObject("head")
                                        .put("sequence", head.sequence())
                                        .put("hash", head.hash())
                                        .put("words", String.join(" ", AnchorWords.of(head))));
    }

    private static void putAnchor(ObjectNode node, AnchorFinding finding) {
        ObjectNode anchor = node.putObject("anchor");
        switch (finding) {
            case AnchorFinding.NoneGiven _ -> anchor.put("found", "none-given");
            case AnchorFinding.Found(long at, long after) ->
                    anchor.put("found", "found").put("at", at).put("after", after);
            case AnchorFinding.NotThere _ -> anchor.put("found", "not-there");
            case AnchorFinding.NotReached _ -> anchor.put("found", "not-reached");
        }
    }
}
