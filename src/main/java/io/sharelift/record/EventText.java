package io.sharelift.record;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The text of an event in the record: one line of canonical JSON with its place, its time, who
 * wrote it, and the hash of the text before it.
 */
record EventText(String json, String hash) {

    /** What the first event names as the one before it. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int MEMBERS = 7;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** What an event's text says. */
    record Content(String kind, JsonNode body, long sequence, String previous, JsonNode rest) {}

    static EventText of(
            long sequence, Instant at, Author author, String previous, RecordEvent event) {
        String json =
                CanonicalJson.write(
                        Map.of(
                                "actor", author.actor(),
                                "at", UTC.format(at),
                                "body", EventJson.tree(event),
                                "kind", EventJson.kind(event),
                                "previous", previous,
                                "program", author.program(),
                                "sequence", sequence));
        return new EventText(json, sha256(json));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** Empty if the text has another shape. */
    Optional<Content> content() {
        try {
            JsonNode all = JSON.readTree(json);
            if (!all.isObject() || all.size() != MEMBERS) {
                return Optional.empty();
            }
            return Optional.of(
                    new Content(
                            all.required("kind").stringValue(),
                            all.required("body"),
                            all.required("sequence").longValue(),
                            all.required("previous").stringValue(),
                            all));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The event that the content says; empty if it has not exactly the fields of its kind. */
    Optional<RecordedEvent> event(Content content) {
        try {
            JsonNode all = content.rest();
            Instant at = Instant.parse(all.required("at").stringValue());
            String actor = all.required("actor").stringValue();
            String program = all.required("program").stringValue();
            return EventJson.read(content.kind(), content.body())
                    .map(
                            event ->
                                    new RecordedEvent(
                                            content.sequence(), at, event, actor, program, hash));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
