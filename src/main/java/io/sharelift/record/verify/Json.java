package io.sharelift.record.verify;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A value of canonical JSON, as far as a record has them. */
sealed interface Json {

    record Text(String value) implements Json {}

    record Whole(long value) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}

    record Items(List<Json> values) implements Json {}

    /** Members in the order of their names. */
    record Members(List<Member> values) implements Json {

        @Nullable Json get(String name) {
            for (Member member : values) {
                if (member.name.equals(name)) {
                    return member.value;
                }
            }
            return null;
        }
    }

    /**
     * A name with its value, and where both stand in the text.
     *
     * @param from where its name begins in the text
     * @param to where its value ends
     */
    record Member(String name, Json value, int from, int to) {}
}
