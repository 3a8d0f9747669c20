package io.sharelift.desktop.plan;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Mark;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.account.Approval;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/** Who has approved this plan, and who is missing; with the hash to which they are bound. */
final class ApprovalCard extends VBox {

    private final Words words;
    private final Times times = new Times(ZoneId.systemDefault());

    ApprovalCard(PlanViewModel model, Words words) {
        super(12);
        this.words = words;
        model.standingProperty().subscribe(this::show);
    }

    private void show(@Nullable Standing standing) {
        getChildren().clear();
        if (standing == null) {
            getChildren().add(Texts.of(words.say("plan.hashing"), "quiet"));
            return;
        }
        Facts facts = new Facts(words.say("copy.hint")).names(WalletsCard.NAMES);
        for (Approval approval : standing.approvals()) {
            facts.add(
                    words.say("records.detail.approved"),
                    new Mark(
                            Tone.GOOD,
                            words.say(
                                    "records.detail.approved.by",
                                    approval.approved().name(),
                                    approval.approved().role().isBlank() ? 0 : 1,
                                    approval.approved().role(),
                                    times.day(approval.at()),
                                    approval.approved().reason())));
        }
        if (standing.missing() > 0) {
            facts.add(
                    words.say("approval.needed"),
                    new Mark(Tone.LOOK, words.say("approval.missing", standing.missing())));
        }
        facts.code(words.say("plan.hash"), standing.sha256());
        getChildren().addAll(facts, Texts.wrapped(words.say("plan.hash.about"), "quiet"));
    }
}
