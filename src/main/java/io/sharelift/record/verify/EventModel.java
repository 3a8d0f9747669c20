package io.sharelift.record.verify;

import io.sharelift.record.RecordEvent;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which kinds of events there are, and what each has in its body: {@link RecordEvent}'s names. */
final class EventModel {

    private final Map<String, RecordComponent[]> kinds;

    EventModel() {
        kinds =
                leaves(RecordEvent.class)
                        .collect(
                                Collectors.toMap(
                                        type -> kind(type.getSimpleName()),
                                        Class::getRecordComponents));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventModel::leaves);
    }

    /** {@code RunStarted} is written {@code run-started}. */
    private static String kind(String name) {
        StringBuilder kind = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter) && !kind.isEmpty()) {
                kind.append('-');
            }
            kind.append(letter);
        }
        return kind.toString().toLowerCase(Locale.ROOT);
    }

    boolean knows(String kind) {
        return kinds.containsKey(kind);
    }

    /** Whether the body has exactly the parts of its kind, each of the right sort. */
    boolean fits(String kind, Json.Members body) {
        RecordComponent[] parts = kinds.getOrDefault(kind, new RecordComponent[0]);
        return body.values().size() == parts.length
                && Arrays.stream(parts).allMatch(part -> fits(part, body.get(part.getName())));
    }

    private static boolean fits(RecordComponent part, @Nullable Json value) {
        Class<?> type = part.getType();
        return switch (value) {
            case null -> false;
            case Json.Nothing _ -> part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            case Json.Whole(long number) ->
                    type == long.class
                            || ((type == int.class || type == Integer.class)
                                    && number == (int) number);
            case Json.Truth _ -> type == boolean.class;
            case Json.Text(String text) -> fits(type, text);
            case Json.Items(List<Json> items) ->
                    type == List.class && items.stream().allMatch(Json.Text.class::isInstance);
            case Json.Members(List<Json.Member> members) ->
                    type == Map.class
                            && members.stream()
                                    .allMatch(
                                            member ->
                                                    member.value() instanceof Json.Whole(long count)
                                                            && count == (int) count);
        };
    }

    private static boolean fits(Class<?> type, String text) {
        if (type == UUID.class) {
            return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
        if (type == WalletId.class) {
            return WalletId.parse(text).filter(id -> id.value().equals(text)).isPresent();
        }
        if (type.isEnum()) {
            return names(type).anyMatch(text::equals);
        }
        return type == String.class;
    }

    private static Stream<String> names(Class<?> type) {
        Function<Object, String> name = constant -> ((Enum<?>) constant).name();
        return Arrays.stream(type.getEnumConstants()).map(name);
    }
}
