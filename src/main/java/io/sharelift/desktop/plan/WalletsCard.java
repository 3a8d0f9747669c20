package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.desktop.work.PlanInHand;
import io.sharelift.record.RecordEvent.Decision;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;

/** Which wallets are sent and which are not, and what somebody should have looked at. */
final class WalletsCard extends VBox {

    static final int NAMES = 136;

    private final PlanViewModel model;
    private final PlanInHand migration;
    private final Words words;

    WalletsCard(PlanViewModel model, PlanInHand migration, Words words) {
        super(12);
        this.model = model;
        this.migration = migration;
        this.words = words;
        getChildren()
                .setAll(
                        wallets(),
                        migration.isFixed()
                                ? Texts.wrapped(words.say("sealed.fixed"), "quiet")
                                : selection());
        if (!model.toLookAt().isEmpty()) {
            getChildren().add(looks());
        }
    }

    private Facts wallets() {
        Facts facts = new Facts(words.say("copy.hint")).names(NAMES);
        int toSend = model.count(Decision.SEND);
        facts.words(
                words.say(model.isToSeal() ? "seal.check.send" : "plan.check.send"),
                words.wallets(toSend) + kinds());
        left(facts, Decision.BLOCKED, Tone.BLOCKED);
        left(facts, Decision.NOT_CHOSEN, Tone.SKIPPED);
        left(facts, Decision.DONE_BEFORE, Tone.SKIPPED);
        int done = model.doneInRecord();
        if (done > 0) {
            facts.add(words.say("plan.done-here"), new Mark(Tone.MIGRATED, words.wallets(done)));
        }
        if (migration instanceof OpenSealing sealing && sealing.sealedBefore() > 0) {
            facts.add(
                    words.say("seal.before"),
                    new Mark(Tone.SEALING, words.wallets(sealing.sealedBefore())));
        }
        Label record = Texts.of(String.valueOf(migration.record().file().getFileName()), "mono");
        record.setTooltip(new Tooltip(migration.record().file().toString()));
        return facts.words(
                        words.say("plan.where"),
                        words.say("place." + migration.host().environment())
                                + ", "
                                + migration.host().name())
                .add(words.say("plan.record"), record);
    }

    private void left(Facts facts, Decision decision, Tone tone) {
        int count = model.count(decision);
        if (count > 0) {
            facts.add(words.say("plan.decision." + decision), new Mark(tone, words.wallets(count)));
        }
    }

    /** ": 30 EVM, 20 Solana", where there is more than one kind. */
    private String kinds() {
        Map<String, Integer> kinds = model.kinds();
        return kinds.size() < 2
                ? ""
                : kinds.entrySet().stream()
                        .map(kind -> words.number(kind.getValue()) + " " + kind.getKey())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private HBox selection() {
        Button only = new Button(words.say("plan.only"));
        only.setId("plan-only");
        only.setTooltip(new Tooltip(words.say("plan.only.means")));
        only.setOnAction(
                event -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(words.say("plan.only"));
                    chooser.getExtensionFilters()
                            .add(
                                    new FileChooser.ExtensionFilter(
                                            words.say("plan.only.kind"), "*.csv", "*.txt"));
                    File file = chooser.showOpenDialog(getScene().getWindow());
                    if (file != null) {
                        model.only(file.toPath());
                    }
                });
        Button all = new Button(words.say("plan.all"));
        all.setId("plan-all");
        all.setOnAction(event -> model.allWallets());
        all.setVisible(model.isSelection());
        all.setManaged(all.isVisible());
        Label what = Texts.wrapped(model.selectionWords(), "quiet");
        HBox line = new HBox(8, only, all, what);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox looks() {
        VBox lines = new VBox(8);
        model.toLookAt()
                .forEach(
                        (code, count) ->
                                lines.getChildren()
                                        .add(
                                                new Mark(
                                                        Tone.LOOK,
                                                        words.say(
                                                                "plan.look.line",
                                                                words.say("finding." + code),
                                                                count))));
        CheckBox looked = new CheckBox(words.say("plan.look.done"));
        looked.setId("looked");
        looked.setSelected(model.looksProperty().get());
        looked.setDisable(migration.isFixed());
        looked.setOnAction(event -> model.looked(looked.isSelected()));
        lines.getChildren().add(looked);
        return lines;
    }
}
