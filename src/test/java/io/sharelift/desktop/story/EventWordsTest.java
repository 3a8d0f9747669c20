package io.sharelift.desktop.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class EventWordsTest {

    private static final String BASE = "https://a.test";
    private static final String KEY = "0a1b2c3d".repeat(8);

    private static String say(RecordEvent event) {
        return EventWords.say(event, new Words(Locale.ENGLISH));
    }

    @Test
    void aComparisonSaysWhatCameOfItAndOnlyADifferenceIsRed() {
        RecordEvent agrees = new EnclaveKeyCompared(BASE, KEY, KEY, "SHA-256 of it");
        RecordEvent differs = new EnclaveKeyCompared(BASE, KEY, null, null);
        assertThat(say(agrees)).contains("agrees with a fingerprint that came another way");
        assertThat(say(differs)).contains("is not the enclave’s key 0a1b2c3d…");
        assertThat(Topic.tone(agrees)).isEqualTo(Tone.GOOD);
        assertThat(Topic.tone(differs)).isEqualTo(Tone.FAILED);
        assertThat(Topic.of(differs)).isEqualTo(Topic.KEY);
    }

    @Test
    void aPinSaysWhoseItIsAndWhetherItWasCompared() {
        assertThat(say(pinned(false)))
                .endsWith("is the one that Anna Kern pinned on this computer")
                .contains("0a1b2c3d…");
        assertThat(say(pinned(true))).endsWith(", compared through another channel");
        assertThat(Topic.of(pinned(true))).isEqualTo(Topic.KEY);
    }

    private static RecordEvent pinned(boolean compared) {
        return new EnclaveKeyPinned(
                BASE, KEY, null, "Anna Kern", "2026-11-03T09:00:00Z", null, compared);
    }
}
