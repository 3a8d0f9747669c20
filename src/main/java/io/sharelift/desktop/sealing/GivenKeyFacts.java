package io.sharelift.desktop.sealing;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.enclave.FingerprintSpelling;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The enclave's key that came in a file, and what it was compared with. */
public final class GivenKeyFacts extends VBox {

    public GivenKeyFacts(OpenSealing.Given given, Words words) {
        super(8);
        String print = given.key().fingerprint();
        Label fingerprint = Texts.wrapped(String.join(" ", print.split("(?<=\\G.{4})")), "mono");
        fingerprint.setAccessibleText(print);
        String spelling =
                given.key()
                        .spellingOf(given.fingerprint())
                        .map(FingerprintSpelling::inWords)
                        .orElse("");
        getChildren()
                .setAll(
                        fingerprint,
                        new Mark(Tone.GOOD, words.say("seal.fingerprint.agrees", spelling)),
                        Texts.wrapped(words.say("seal.key.bound"), "quiet"));
    }
}
