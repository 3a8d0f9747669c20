package io.sharelift.settings;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Settings as JSON. Written by hand and not by reflection: the module stays closed, and a wrong
 * value can be named.
 */
final class SettingsJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private SettingsJson() {}

    static ObjectNode nothing() {
        return MAPPER.createObjectNode();
    }

    /**
     * @throws IllegalArgumentException if it is not one JSON object
     */
    static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // Its message repeats the text.
            throw new IllegalArgumentException("It is not JSON.");
        }
        throw new IllegalArgumentException("It is not a JSON object.");
    }

    /** The text, with every member that this version does not know left where it is. */
    static String write(Settings settings, ObjectNode over) {
        over.put("theme", lower(settings.theme()));
        over.put("textSize", lower(settings.textSize()));
        settings.window().ifPresent(place -> over.set("window", write(place)));
        settings.lastFolder().ifPresent(folder -> over.put("lastFolder", folder.toString()));
        over.put("environment", settings.target().written());
        over.set("proxy", write(settings.proxy()));
        return MAPPER.writeValueAsString(over) + "\n";
    }

    private static ObjectNode write(WindowPlace place) {
        return nothing()
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximised", place.maximised());
    }

    static ObjectNode write(ProxyChoice proxy) {
        ObjectNode node = nothing().put("kind", lower(proxy.kind()));
        return proxy.kind() == ProxyChoice.Kind.MANUAL
                ? node.put("host", proxy.host()).put("port", proxy.port())
                : node;
    }

    /**
     * @throws IllegalArgumentException if a value is none of those that can be; the message names
     *     the member and never its value
     */
    static Settings read(ObjectNode from) {
        Settings read = Settings.STANDARD;
        if (from.has("theme")) {
            read = read.withTheme(constant(ThemeChoice.class, from, "theme"));
        }
        if (from.has("textSize")) {
            read = read.withTextSize(constant(TextSize.class, from, "textSize"));
        }
        if (from.has("window")) {
            read = read.withWindow(place(object(from, "window")));
        }
        if (from.has("lastFolder")) {
            read = read.withLastFolder(folder(text(from, "lastFolder")));
        }
        if (from.has("environment")) {
            read =
                    read.withTarget(
                            Target.read(text(from, "environment"))
                                    .orElseThrow(() -> wrong("environment")));
        }
        return from.has("proxy") ? read.withProxy(proxy(object(from, "proxy"))) : read;
    }

    static ProxyChoice proxy(ObjectNode node) {
        ProxyChoice.Kind kind = constant(ProxyChoice.Kind.class, node, "kind");
        return kind == ProxyChoice.Kind.MANUAL
                ? ProxyChoice.manual(text(node, "host"), whole(node, "port"))
                : new ProxyChoice(kind, "", 0);
    }

    private static WindowPlace place(ObjectNode node) {
        return new WindowPlace(
                whole(node, "x"),
                whole(node, "y"),
                whole(node, "width"),
                whole(node, "height"),
                node.path("maximised").asBoolean(false));
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong("lastFolder");
        }
    }

    static ObjectNode object(ObjectNode from, String name) {
        if (from.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw wrong(name);
    }

    static String text(ObjectNode from, String name) {
        JsonNode value = from.path(name);
        if (!value.isString()) {
            throw wrong(name);
        }
        return value.stringValue();
    }

    static int whole(ObjectNode from, String name) {
        JsonNode value = from.path(name);
        if (!value.isInt()) {
            throw wrong(name);
        }
        return value.intValue();
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, ObjectNode from, String name) {
        String text = text(from, name);
        for (E each : kind.getEnumConstants()) {
            if (lower(each).equals(text)) {
                return each;
            }
        }
        throw wrong(name);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("“" + name + "” has a value that is not known.");
    }

    static Optional<String> unknown(ObjectNode node, Set<String> known) {
        return node.propertyNames().stream().filter(name -> !known.contains(name)).findFirst();
    }
}
