package io.sharelift.record;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The body of an event as JSON text: the record's components in their order, null written out,
 * nothing but ASCII, so that one event has one text and its hash can be told again anywhere.
 */
final class EventJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    /** Kind → record: {@code run-started} for {@link RecordEvent.RunStarted}. */
    private static final Map<String, Class<?>> KINDS = new TreeMap<>();

    static {
        leaves(RecordEvent.class).forEach(type -> KINDS.put(kind(type), type));
    }

    private EventJson() {}

    static String kind(RecordEvent event) {
        return kind(event.getClass());
    }

    static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }

    static String write(RecordEvent event) {
        ObjectNode body = JSON.createObjectNode();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            put(body, part.getName(), valueOf(event, part));
        }
        // DEL is ASCII, so Jackson leaves it as it is; it can only stand within a string.
        return JSON.writeValueAsString(body).replace("\u007f", "\\u007f");
    }

    /** The event that a body says; empty if it does not have exactly the fields of its kind. */
    static Optional<RecordEvent> read(String kind, String body) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(body);
            RecordComponent[] parts = type.getRecordComponents();
            if (!node.isObject() || node.size() != parts.length) {
                return Optional.empty();
            }
            @Nullable Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                JsonNode value = node.get(parts[i].getName());
                if (value == null) {
                    return Optional.empty();
                }
                values[i] = parse(value, parts[i]);
            }
            return Optional.of((RecordEvent) constructor(type, parts).newInstance(values));
        } catch (JacksonException | IllegalArgumentException | ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static void put(ObjectNode body, String name, @Nullable Object value) {
        switch (value) {
            case null -> body.putNull(name);
            case Integer number -> body.put(name, number);
            case Long number -> body.put(name, number);
            case List<?> texts -> {
                ArrayNode array = body.putArray(name);
                texts.forEach(text -> array.add(text.toString()));
            }
            case Map<?, ?> counts -> {
                ObjectNode object = body.putObject(name);
                counts.forEach((key, count) -> object.put(key.toString(), (Integer) count));
            }
            case Enum<?> constant -> body.put(name, constant.name());
            default -> body.put(name, value.toString());
        }
    }

    private static @Nullable Object parse(JsonNode value, RecordComponent part) {
        Class<?> type = part.getType();
        if (value.isNull()) {
            if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return null;
            }
            throw new IllegalArgumentException("A field is null that cannot be.");
        }
        if (type == int.class || type == Integer.class) {
            return value.intValue();
        }
        if (type == long.class) {
            return value.longValue();
        }
        if (type == List.class) {
            List<String> texts = new ArrayList<>();
            value.forEach(text -> texts.add(text.stringValue()));
            return texts;
        }
        if (type == Map.class) {
            Map<String, Integer> counts = new TreeMap<>();
            value.properties().forEach(e -> counts.put(e.getKey(), e.getValue().intValue()));
            return counts;
        }
        String text = value.stringValue();
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == WalletId.class) {
            return new WalletId(text);
        }
        return type.isEnum() ? constant(type, text) : text;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An unknown word."));
    }

    private static @Nullable Object valueOf(RecordEvent event, RecordComponent part) {
        try {
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event could not be read.", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] parts)
            throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .flatMap(EventJson::leaves);
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
