package io.sharelift.desktop.plan;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.PlanInHand;
import io.sharelift.para.ParaHost.Environment;
import io.sharelift.record.RecordEvent.Decision;

import java.util.Objects;

/** The approval of the plan on the screen. */
record PlanApproval(PlanViewModel model, Words words) implements ApprovalQuestion.Asked {

    private PlanInHand migration() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private Environment environment() {
        return migration().host().environment();
    }

    @Override
    public String sentence() {
        return words.say(
                "approve.sentence",
                model.count(Decision.SEND),
                words.say("place." + environment()),
                migration().host().name());
    }

    @Override
    public String hash() {
        return Objects.requireNonNull(model.standingProperty().get()).sha256();
    }

    @Override
    public String proposedName() {
        return System.getProperty("user.name", "");
    }

    /** A rehearsal needs no reason but that it is one. */
    @Override
    public String proposedReason() {
        return environment() == Environment.PRACTICE ? words.say("approve.practice") : "";
    }

    @Override
    public boolean production() {
        return environment() == Environment.PRODUCTION;
    }

    @Override
    public void approve(String name, String role, String reason) {
        model.approve(name, role, reason);
    }
}
