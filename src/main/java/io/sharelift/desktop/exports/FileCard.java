package io.sharelift.desktop.exports;

import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.FileReport;
import io.sharelift.export.Finding;
import io.sharelift.export.Severity;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** One export: its name, what it is, how much is in it, and what is wrong with the file itself. */
final class FileCard extends VBox {

    FileCard(FileReport file, ExportsViewModel model, Words words) {
        super(12);
        getStyleClass().add("card");
        Label name = Texts.of(String.valueOf(file.file().getFileName()), "heading");
        name.setTooltip(new Tooltip(file.file().toString()));
        name.setMinWidth(0);
        FileCounts counts = model.countsOf(file);
        Label about = Texts.of(about(file, counts, words), "quiet");
        about.setMinWidth(0);
        VBox title = new VBox(4, name, about);
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button("", Icons.quiet(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "icon-only");
        close.setAccessibleText(words.say("exports.card.close", name.getText()));
        close.setTooltip(new Tooltip(words.say("exports.card.close", name.getText())));
        close.setOnAction(event -> model.close(file));
        HBox row =
                new HBox(
                        16,
                        Icons.quiet(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
                        title,
                        figure(
                                words.number(file.wallets()),
                                words.say("exports.card.wallets", file.wallets())),
                        findings(file, counts, words),
                        close);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        file.findings().forEach(finding -> getChildren().add(note(finding)));
        if (ExportsViewModel.wantsColumns(file)) {
            model.preview(
                    file,
                    columns -> {
                        if (!columns.isEmpty()) {
                            getChildren().add(new ColumnsPicker(file, columns, model, words));
                        }
                    });
        }
    }

    private static String about(FileReport file, FileCounts counts, Words words) {
        if (file.bytes() == 0) {
            return words.say("exports.card.empty");
        }
        String about = words.say("exports.card.about", file.format(), words.size(file.bytes()));
        return counts.repeated() == 0
                ? about
                : about + ", " + words.say("exports.card.repeated", counts.repeated());
    }

    private static Region figure(String number, String what) {
        VBox box = new VBox(2, Texts.of(number, "number"), Texts.of(what, "caption", "quiet"));
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(88);
        return box;
    }

    private static Region findings(FileReport file, FileCounts counts, Words words) {
        VBox box = new VBox(2);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(152);
        box.setPrefWidth(152);
        boolean broken = file.findings().stream().anyMatch(f -> f.severity() == Severity.BLOCKS);
        if (broken) {
            box.getChildren().add(new Mark(Tone.BLOCKS, words.findings(file.findings().size())));
        }
        if (counts.heldBack() > 0) {
            box.getChildren()
                    .add(
                            new Mark(
                                    Tone.BLOCKED,
                                    words.say("exports.card.blocked", counts.heldBack())));
        }
        if (counts.lookFirst() > 0) {
            box.getChildren()
                    .add(new Mark(Tone.LOOK, words.say("exports.card.look", counts.lookFirst())));
        }
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(new Mark(Tone.GOOD, words.say("exports.card.clean")));
        }
        return box;
    }

    private static Region note(Finding finding) {
        VBox note =
                new VBox(
                        4, Texts.wrapped(finding.what(), "heading"), Texts.wrapped(finding.todo()));
        note.getStyleClass().add("note");
        (finding.severity() == Severity.BLOCKS
                        ? Tone.BLOCKS
                        : finding.severity() == Severity.LOOK ? Tone.LOOK : Tone.PLAIN)
                .on(note);
        if (finding.todo().isEmpty()) {
            note.getChildren().removeLast();
        }
        return note;
    }
}
