package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.Challenge;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.account.ProofState;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Whether a wallet has proven that it signs, with the challenge and what came of it. */
final class ProofDetail {

    private final ProofState state;
    private final String record;
    private final Words words;

    /**
     * @param record the ID of the record that asked
     */
    ProofDetail(ProofState state, String record, Words words) {
        this.state = state;
        this.record = record;
        this.words = words;
    }

    /** Nothing where nobody asked. */
    List<Node> groups(List<RecordedEvent> events) {
        if (state == ProofState.NOT_ASKED) {
            return List.of();
        }
        ProofAsked asked = null;
        ProofAnswered answered = null;
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ProofAsked now) {
                asked = now;
                answered = null;
            } else if (recorded.event() instanceof ProofAnswered now) {
                answered = now;
            }
        }
        List<Node> groups = new ArrayList<>();
        String detail = answered == null ? "" : answered.detail();
        groups.add(
                DetailPane.group(
                        words.say("ready.column.proof"),
                        ReadyDetail.note(
                                Standings.proof(state),
                                words.say("proof." + state),
                                detail.isEmpty()
                                        ? words.say("proof." + state + ".means")
                                        : detail)));
        if (asked != null) {
            String text = new Challenge(record, asked.wallet(), asked.nonce()).text();
            groups.add(
                    DetailPane.group(
                            words.say("proof.detail.challenge"),
                            Texts.wrapped(text.strip(), "mono", "caption", "quiet")));
            groups.add(
                    DetailPane.group(
                            words.say("migrate.detail.support"), support(asked, answered)));
        }
        return groups;
    }

    private Facts support(ProofAsked asked, @Nullable ProofAnswered answered) {
        Facts facts = new Facts(words.say("copy.hint"));
        if (answered == null) {
            return facts.code(words.say("migrate.column.request"), asked.requestId().toString());
        }
        if (answered.status() != null) {
            facts.words(words.say("migrate.detail.status"), String.valueOf(answered.status()));
        }
        if (answered.code() != null) {
            facts.words(words.say("migrate.detail.code"), answered.code());
        }
        if (answered.message() != null) {
            facts.words(words.say("migrate.detail.message"), answered.message());
        }
        facts.code(
                words.say("migrate.column.request"),
                answered.paraRequestId() == null
                        ? asked.requestId().toString()
                        : answered.paraRequestId());
        if (answered.signature() != null) {
            facts.code(
                    words.say("proof.detail.signature"),
                    answered.signature(),
                    Shortened.wide(answered.signature()));
        }
        if (answered.signedBy() != null) {
            facts.code(words.say("proof.detail.signed-by"), answered.signedBy());
        }
        return facts;
    }
}
