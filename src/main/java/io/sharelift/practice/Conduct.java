package io.sharelift.practice;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How one wallet behaves that Para does not treat as it should, or that is not what it seems. */
public sealed interface Conduct {

    /** It is ready this long after its migration, whatever the others do. */
    record Late(Duration untilReady) implements Conduct {}

    /** Its user has claimed it: a share is taken with 200, and the wallet never becomes ready. */
    record Claimed() implements Conduct {}

    /** Para lists it with the address and the public key of another wallet. */
    record OtherAddress() implements Conduct {}

    /** It signs, and wrongly. */
    record SignsWrongly(How how) implements Conduct {}

    /** Para gives its status with this word, migrated or not. */
    record Status(String word) implements Conduct {}

    /** What is wrong with a signature. */
    enum How {
        /** Another key has made it. */
        ANOTHER_KEY,
        /** The right key has signed something else. */
        ANOTHER_MESSAGE,
        /** The right length, and bytes that are no signature of anybody. */
        GARBAGE
    }

    /**
     * The conduct of this name: {@code late:90} (seconds), {@code claimed}, {@code other-address},
     * {@code signs-another-key}, {@code signs-another-message}, {@code signs-garbage}, {@code
     * status:WORD}; empty for another name.
     */
    static Optional<Conduct> named(String name) {
        String text = name.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "claimed" -> Optional.of(new Claimed());
            case "other-address" -> Optional.of(new OtherAddress());
            case "signs-another-key" -> Optional.of(new SignsWrongly(How.ANOTHER_KEY));
            case "signs-another-message" -> Optional.of(new SignsWrongly(How.ANOTHER_MESSAGE));
            case "signs-garbage" -> Optional.of(new SignsWrongly(How.GARBAGE));
            default -> withValue(text);
        };
    }

    private static Optional<Conduct> withValue(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "late" ->
                    value.matches("[0-9]{1,6}")
                            ? Optional.of(new Late(Duration.ofSeconds(Long.parseLong(value))))
                            : Optional.empty();
            case "status" ->
                    value.isBlank() ? Optional.empty() : Optional.of(new Status(value.strip()));
            default -> Optional.empty();
        };
    }
}
