package io.sharelift.desktop.sealing;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.enclave.EnclaveKey;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

import java.io.File;

/** Asks for the enclave's key as a file and for its fingerprint, and compares them at once. */
public final class EnclaveKeyGroup extends VBox {

    private final GivenKey given;
    private final Words words;
    private final Mark comparison = new Mark();
    private final Label fingerprint = Texts.wrapped("", "mono", "caption");

    public EnclaveKeyGroup(GivenKey given, Words words) {
        this.given = given;
        this.words = words;
        getStyleClass().add("group");
        setId("given-key");
        Label name = Texts.of("", "mono");
        name.textProperty().bind(given.fileProperty());
        name.managedProperty().bind(name.textProperty().isNotEmpty());
        Button choose =
                new Button(words.say("seal.key.choose"), new FontIcon(MaterialDesignK.KEY_OUTLINE));
        choose.setId("choose-key");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        HBox file = new HBox(16, name, choose);
        file.setAlignment(Pos.CENTER_LEFT);
        fingerprint.managedProperty().bind(fingerprint.textProperty().isNotEmpty());
        Note trouble = new Note(Tone.BLOCKS, given.troubleProperty());
        trouble.setId("key-trouble");
        TextField typed = new TextField();
        typed.setId("typed-fingerprint");
        typed.setPromptText(words.say("seal.fingerprint.prompt"));
        typed.setAccessibleText(words.say("seal.fingerprint"));
        typed.getStyleClass().add("mono");
        typed.textProperty().bindBidirectional(given.fingerprintProperty());
        comparison.setId("comparison");
        comparison.managedProperty().bind(comparison.visibleProperty());
        Label other = Texts.of(words.say("seal.fingerprint"), "medium");
        VBox.setMargin(other, new javafx.geometry.Insets(8, 0, 0, 0));
        getChildren()
                .setAll(
                        Texts.of(words.say("plan.check.key"), "group-title"),
                        Texts.wrapped(words.say("seal.key.about"), "quiet"),
                        file,
                        trouble,
                        fingerprint,
                        other,
                        typed,
                        comparison,
                        Texts.wrapped(words.say("seal.fingerprint.about"), "quiet", "caption"));
        given.keyProperty().subscribe(this::show);
        given.saysProperty().subscribe(() -> tell());
        given.comparisonProperty().subscribe(() -> tell());
        tell();
    }

    private void show(@Nullable EnclaveKey key) {
        fingerprint.setText(key == null ? "" : words.say("seal.key.is", key.fingerprint()));
    }

    private void tell() {
        String says = given.saysProperty().get();
        comparison.setVisible(!says.isEmpty());
        comparison.show(
                switch (given.comparisonProperty().get()) {
                    case OPEN -> Tone.PLAIN;
                    case AGREES -> Tone.GOOD;
                    case DIFFERS -> Tone.BLOCKS;
                },
                says);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("seal.key.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                words.say("seal.key.kind"), "*.pem", "*.pub", "*.txt"),
                        new FileChooser.ExtensionFilter(words.say("seal.key.any"), "*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            given.read(file.toPath());
        }
    }
}
