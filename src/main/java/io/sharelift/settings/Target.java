package io.sharelift.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where wallets are migrated to, as settings and an administrator's file name it. */
public enum Target {
    PRACTICE,
    BETA,
    PRODUCTION,
    CUSTOM;

    /** What a file says: the name in lower case. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Target> read(String text) {
        return Stream.of(values()).filter(each -> each.written().equals(text)).findFirst();
    }
}
