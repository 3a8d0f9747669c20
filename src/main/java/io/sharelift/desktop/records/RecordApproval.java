package io.sharelift.desktop.records;

import io.sharelift.desktop.plan.ApprovalQuestion;
import io.sharelift.desktop.story.EventWords;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent.PlanFrozen;

import java.util.Objects;

/** The approval of a plan from its record alone, such as by a second person. */
record RecordApproval(RecordsViewModel model, RecordLine line, Words words)
        implements ApprovalQuestion.Asked {

    private PlanFrozen plan() {
        return Objects.requireNonNull(Objects.requireNonNull(line.what()).plan());
    }

    @Override
    public String sentence() {
        String sentence =
                words.say(
                        "approve.sentence",
                        plan().counts().getOrDefault("SEND", 0),
                        EventWords.place(plan().environment(), words),
                        plan().base());
        return line.here() ? sentence : sentence + " " + words.say("approve.takes-over");
    }

    @Override
    public String hash() {
        return plan().sha256();
    }

    @Override
    public String proposedName() {
        return System.getProperty("user.name", "");
    }

    @Override
    public String proposedReason() {
        return "";
    }

    @Override
    public boolean production() {
        return plan().environment().equals("PRODUCTION");
    }

    @Override
    public void approve(String name, String role, String reason) {
        model.approve(line, new RecordShelf.Approver(name, role, reason));
    }
}
