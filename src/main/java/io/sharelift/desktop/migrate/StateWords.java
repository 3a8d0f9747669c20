package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.migration.WalletState;

/** How a wallet's state looks and is said: an icon, a word, a colour. */
final class StateWords {

    private StateWords() {}

    /** Every state has a tone of the same name. */
    static Tone tone(WalletState state) {
        return Tone.valueOf(state.name());
    }

    static String say(Course.Seen seen, Words words) {
        if (seen.state() == WalletState.WAITING && seen.secondsLeft() >= 0) {
            return words.say("state.WAITING.next", seen.status().tries() + 1, seen.secondsLeft());
        }
        return words.say("state." + seen.state());
    }

    /** Ready is a filled badge, everything else a mark. */
    static void show(Mark mark, Course.Seen seen, Words words) {
        mark.show(tone(seen.state()), say(seen, words));
        mark.filled(seen.state() == WalletState.READY);
    }
}
