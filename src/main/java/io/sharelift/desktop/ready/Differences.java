package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.Facts;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciled;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** What must not be about a wallet: in words, with what both sides say. */
final class Differences {

    private final Reconciled wallet;
    private final Words words;

    Differences(Reconciled wallet, Words words) {
        this.wallet = wallet;
        this.words = words;
    }

    List<Node> notes() {
        return wallet.alarms().stream().sorted().map(this::note).toList();
    }

    private Node note(Alarm alarm) {
        VBox note =
                ReadyDetail.note(
                        Tone.BLOCKS,
                        words.say("alarm." + alarm),
                        words.say("alarm." + alarm + ".means"));
        note.setSpacing(8);
        WalletListed listed = wallet.listed();
        if (wallet.ours() != null && listed != null) {
            WalletPlanned ours = wallet.ours().planned();
            switch (alarm) {
                case OTHER_KEY -> {
                    both(note, "column.address", ours.address(), listed.address());
                    both(note, "detail.public-key", ours.publicKey(), listed.publicKey());
                }
                case OTHER_TYPE -> both(note, "column.type", ours.type().name(), listed.type());
                case OTHER_SCHEME ->
                        both(note, "column.scheme", ours.scheme().name(), listed.scheme());
                case WRONG_SIGNATURE, GONE -> {}
            }
        }
        return note;
    }

    private void both(VBox note, String what, @Nullable String here, @Nullable String there) {
        if (here == null && there == null) {
            return;
        }
        String none = words.say("alarm.not-stated");
        note.getChildren()
                .addAll(
                        Texts.of(words.say(what), "heading"),
                        new Facts(words.say("copy.hint"))
                                .code(
                                        words.say("alarm.here"),
                                        Objects.requireNonNullElse(here, none))
                                .code(
                                        words.say("alarm.there"),
                                        Objects.requireNonNullElse(there, none)));
    }
}
