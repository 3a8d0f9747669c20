package io.sharelift.record;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

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

/** The body of an event: the record's components by their names, null written out. */
final class EventJson {

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

    /** The body as maps, lists, texts and numbers. */
    static Map<String, @Nullable Object> tree(RecordEvent event) {
        Map<String, @Nullable Object> body = new TreeMap<>();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            body.put(part.getName(), plain(valueOf(event, part)));
        }
        return body;
    }

    /** The event that a body says; empty if it does not have exactly the fields of its kind. */
    static Optional<RecordEvent> read(String kind, JsonNode body) {
        Class<?> type = KINDS.get(kind);
        if (type == null || !body.isObject()) {
            return Optional.empty();
        }
        RecordComponent[] parts = type.getRecordComponents();
        if (body.size() != parts.length) {
            return Optional.empty();
        }
        try {
            @Nullable Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                JsonNode value = body.get(parts[i].getName());
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

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number;
            case Long number -> number;
            case Boolean truth -> truth;
            case List<?> texts -> texts.stream().map(Object::toString).toList();
            case Map<?, ?> counts -> {
                Map<String, @Nullable Object> plain = new TreeMap<>();
                counts.forEach((key, count) -> plain.put(key.toString(), count));
                yield plain;
            }
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
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
        if (type == boolean.class) {
            return value.booleanValue();
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
