package io.sharelift.desktop.plan;

import io.sharelift.desktop.words.Words;
import io.sharelift.migration.Kind;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many wallets of each kind a plan sends, as they are called. */
final class Kinds {

    private Kinds() {}

    static Map<String, Integer> of(Map<Kind, Integer> kinds, Words words) {
        Map<String, Integer> named = new LinkedHashMap<>();
        kinds.forEach(
                (kind, count) ->
                        named.merge(words.say("type." + kind.type()), count, Integer::sum));
        return named;
    }
}
