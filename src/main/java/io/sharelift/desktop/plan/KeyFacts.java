package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.migration.EnclavePin;
import io.sharelift.para.Vouched;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.time.ZoneId;
import java.util.Optional;

/** The enclave's key, to be compared: its fingerprint, and who vouches for it. */
public final class KeyFacts extends VBox {

    private final Words words;
    private final Times days = new Times(ZoneId.systemDefault());

    public KeyFacts(OpenMigration migration, Words words) {
        super(8);
        this.words = words;
        String fingerprint = migration.check().key().fingerprint();
        Label print = Texts.wrapped(grouped(fingerprint), "mono");
        print.setId("fingerprint");
        print.setAccessibleText(fingerprint);
        Button copy = new Button("", Icons.quiet(MaterialDesignC.CONTENT_COPY));
        copy.getStyleClass().addAll("flat", "icon-only");
        copy.setAccessibleText(words.say("key.copy"));
        copy.setTooltip(new javafx.scene.control.Tooltip(words.say("key.copy")));
        copy.setOnAction(event -> io.sharelift.desktop.control.Tables.copy(fingerprint));
        HBox line = new HBox(8, print, copy);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Optional<String> before = migration.keyBefore();
        getChildren()
                .addAll(
                        before.map(old -> alarm(migration, old, line)).orElse(line),
                        trust(migration, words));
        migration.check().vouched().ifPresent(by -> getChildren().add(vouched(by, words)));
        if (migration.pins()) {
            getChildren().add(pinned(migration));
        }
        getChildren()
                .addAll(
                        Texts.wrapped(words.say("key.compare")),
                        new KeyComparison(migration.enclaveKey(), words));
    }

    private static Node trust(OpenMigration migration, Words words) {
        if (migration.check().spelling().isPresent()) {
            // No green: it comes over the same connection as the key, so it proves nothing.
            return Texts.wrapped(
                    words.say(
                            "key.agrees",
                            String.valueOf(migration.check().stated().fingerprint()),
                            migration.check().spelling().get().inWords()),
                    "quiet");
        }
        return new Mark(
                Tone.LOOK,
                words.say(
                        migration.check().couldNotBeVerified()
                                ? "key.not-verified"
                                : "key.none-stated"));
    }

    /** Quiet where everybody trusts the authority; else somebody may stand in the middle. */
    private static Node vouched(Vouched by, Words words) {
        if (by.source() == Vouched.Source.PUBLIC) {
            return Texts.wrapped(words.say("key.vouched", by.authority()), "quiet");
        }
        Label certificate = Texts.wrapped(grouped(by.fingerprint()), "mono", "caption");
        certificate.setAccessibleText(by.fingerprint());
        VBox note =
                new VBox(
                        4,
                        Texts.wrapped(words.say("key.vouched.here", by.authority()), "heading"),
                        Texts.wrapped(words.say("key.vouched.here.words")),
                        Texts.wrapped(words.say("key.vouched.certificate"), "quiet", "caption"),
                        certificate);
        note.setId("vouched-here");
        note.getStyleClass().add("note");
        Tone.LOOK.on(note);
        return note;
    }

    private Node pinned(OpenMigration migration) {
        String none =
                words.say(migration.keyBefore().isPresent() ? "key.pin.next" : "key.pin.none");
        Label line = Texts.wrapped("", "quiet");
        line.setId("key-pin");
        line.textProperty()
                .bind(
                        migration
                                .enclaveKey()
                                .pinProperty()
                                .map(pin -> pin.map(this::pinWords).orElse(none)));
        return line;
    }

    private String pinWords(EnclavePin pin) {
        return words.say(
                pin.compared() ? "key.pin.compared" : "key.pin", days.day(pin.at()), pin.name());
    }

    /** Both keys, the one before above the one that is stated now. */
    private Node alarm(OpenMigration migration, String before, Node now) {
        Optional<EnclavePin> pin = migration.enclaveKey().standing().pinBefore();
        VBox note =
                new VBox(
                        4,
                        Texts.wrapped(words.say("key.changed.heading"), "heading"),
                        Texts.wrapped(
                                words.say(
                                        pin.isPresent()
                                                ? "key.changed.pin.words"
                                                : "key.changed.words")),
                        Texts.wrapped(
                                pin.map(this::pinWords).orElse(words.say("key.changed.before")),
                                "quiet",
                                "caption"),
                        Texts.wrapped(grouped(before), "mono"),
                        Texts.wrapped(words.say("key.changed.now"), "quiet", "caption"),
                        now);
        note.setId("key-changed");
        note.getStyleClass().add("note");
        Tone.BLOCKS.on(note);
        return note;
    }

    /** In groups of four, which people can read to each other. */
    static String grouped(String hex) {
        return String.join(" ", hex.split("(?<=\\G.{4})"));
    }
}
