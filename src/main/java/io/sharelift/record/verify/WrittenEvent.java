package io.sharelift.record.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the text of an event says.
 *
 * @param text all of it
 * @param sequence the place that it gives itself
 * @param previous the hash that it gives the event before
 */
record WrittenEvent(
        String text, long sequence, Instant at, String kind, Json.Members body, String previous) {

    private static final List<String> NAMES =
            List.of("actor", "at", "body", "kind", "previous", "program", "sequence");
    private static final String HASH = "[0-9a-f]{64}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    /**
     * Empty if the text is canonical, but not that of an event.
     *
     * @throws NotCanonicalException if the text is not canonical
     */
    static Optional<WrittenEvent> read(byte[] bytes) throws NotCanonicalException {
        String text = decoded(bytes);
        if (!(CanonicalText.read(text) instanceof Json.Members all)
                || !all.values().stream().map(Json.Member::name).toList().equals(NAMES)) {
            return Optional.empty();
        }
        if (all.get("actor") instanceof Json.Text
                && all.get("at") instanceof Json.Text(String at)
                && at.matches(TIME)
                && all.get("body") instanceof Json.Members body
                && all.get("kind") instanceof Json.Text(String kind)
                && all.get("previous") instanceof Json.Text(String previous)
                && previous.matches(HASH)
                && all.get("program") instanceof Json.Text
                && all.get("sequence") instanceof Json.Whole(long sequence)
                && sequence > 0) {
            return time(at).map(
                            time -> new WrittenEvent(text, sequence, time, kind, body, previous));
        }
        return Optional.empty();
    }

    /** For looking around after something was found wrong: empty for whatever is no event. */
    static Optional<WrittenEvent> tryRead(byte[] bytes) {
        try {
            return read(bytes);
        } catch (NotCanonicalException e) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes) throws NotCanonicalException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new NotCanonicalException("it is not UTF-8");
        }
    }

    private static Optional<Instant> time(String at) {
        try {
            return Optional.of(Instant.parse(at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean is(String name) {
        return kind.equals(name);
    }

    /** A text of the body; empty if it has none by that name. */
    String bodyText(String name) {
        return body.get(name) instanceof Json.Text(String value) ? value : "";
    }

    /** The body as it stands in the text. */
    String bodyAsWritten() {
        return bodyWithout(List.of());
    }

    /** The body as it would be written without some of its members. */
    String bodyWithout(List<String> names) {
        StringBuilder members = new StringBuilder();
        for (Json.Member member : body.values()) {
            if (!names.contains(member.name())) {
                members.append(members.isEmpty() ? "" : ",");
                members.append(text, member.from(), member.to());
            }
        }
        return "{" + members + "}";
    }
}
