package io.sharelift.practice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the practice Para, before it is written out.
 *
 * @param headers besides those that every answer has
 */
record Answer(int status, Map<String, String> headers, String type, String body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer ok(JsonNode body) {
        return json(200, body);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of(), "application/json", JSON.writeValueAsString(body));
    }

    /** An error as Para writes them: a code for programs, a message for people. */
    static Answer error(int status, String code, String message) {
        return json(status, errorBody(code, message));
    }

    static ObjectNode errorBody(String code, String message) {
        return JSON.createObjectNode().put("code", code).put("message", message);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, type, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
