package io.sharelift.migration;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pins as JSON. What is not exactly as it was written is refused as a whole: half a list would be
 * as if some keys had never been seen.
 */
final class PinsJson {

    private static final int FORMAT = 1;

    private static final Set<String> MEMBERS =
            Set.of("base", "fingerprint", "spelling", "name", "at", "words", "compared");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private PinsJson() {}

    static String write(Collection<EnclavePin> pins) {
        ArrayNode list = MAPPER.createArrayNode();
        pins.forEach(
                pin ->
                        list.addObject()
                                .put("base", pin.base())
                                .put("fingerprint", pin.fingerprint())
                                .put("spelling", pin.spelling())
                                .put("name", pin.name())
                                .put("at", pin.at().toString())
                                .put("words", pin.words())
                                .put("compared", pin.compared()));
        ObjectNode all = MAPPER.createObjectNode().put("format", FORMAT);
        all.set("pins", list);
        return MAPPER.writeValueAsString(all) + "\n";
    }

    /**
     * The pins by their address.
     *
     * @throws IllegalArgumentException if it is anything else than a list of pins
     */
    static Map<String, EnclavePin> read(String text) {
        JsonNode all;
        try {
            all = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw strange();
        }
        JsonNode format = all.get("format");
        if (all.size() != 2
                || format == null
                || !format.isInt()
                || format.intValue() != FORMAT
                || !(all.get("pins") instanceof ArrayNode list)) {
            throw strange();
        }
        Map<String, EnclavePin> pins = new TreeMap<>();
        for (JsonNode each : list) {
            EnclavePin pin = pin(each);
            if (pins.put(pin.base(), pin) != null) {
                throw strange();
            }
        }
        return pins;
    }

    private static EnclavePin pin(JsonNode node) {
        if (!(node instanceof ObjectNode) || !Set.copyOf(node.propertyNames()).equals(MEMBERS)) {
            throw strange();
        }
        JsonNode compared = node.get("compared");
        String fingerprint = text(node, "fingerprint");
        if (!compared.isBoolean() || !fingerprint.matches("[0-9a-f]{64}")) {
            throw strange();
        }
        try {
            return new EnclavePin(
                    text(node, "base"),
                    fingerprint,
                    textOrNull(node, "spelling"),
                    text(node, "name"),
                    Instant.parse(text(node, "at")),
                    textOrNull(node, "words"),
                    compared.booleanValue());
        } catch (DateTimeException e) {
            throw strange();
        }
    }

    private static String text(JsonNode node, String member) {
        String text = textOrNull(node, member);
        if (text == null || text.isBlank()) {
            throw strange();
        }
        return text;
    }

    private static @Nullable String textOrNull(JsonNode node, String member) {
        JsonNode value = node.get(member);
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw strange();
        }
        return value.stringValue();
    }

    private static IllegalArgumentException strange() {
        return new IllegalArgumentException("It is no list of pins.");
    }
}
