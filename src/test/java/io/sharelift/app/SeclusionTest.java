package io.sharelift.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;

final class SeclusionTest {

    @Test
    void onLinuxTheProcessIsNoneThatMayBeDumpedOrLookedInto() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux");

        assertThat(Seclusion.begin()).isEqualTo(linux);
    }
}
