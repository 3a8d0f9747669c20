package io.sharelift.desktop.plan;

import io.sharelift.desktop.sealing.GivenKey;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Place;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableIntegerValue;

/** What is still wanted of the operator before the plan can be shown, one thing at a time. */
final class ConnectWants {

    private final ConnectViewModel model;
    private final ObservableIntegerValue keyLength;
    private final Words words;
    private final StringBinding wanted;

    /**
     * @param keyLength of the API key that is typed
     */
    ConnectWants(ConnectViewModel model, ObservableIntegerValue keyLength, Words words) {
        this.model = model;
        this.keyLength = keyLength;
        this.words = words;
        GivenKey given = model.givenKey();
        this.wanted =
                Bindings.createStringBinding(
                        this::say,
                        keyLength,
                        model.placeProperty(),
                        model.addressProperty(),
                        model.offlineProperty(),
                        model.record().elsewhereProperty(),
                        model.record().takeOverProperty(),
                        given.keyProperty(),
                        given.comparisonProperty());
    }

    /** In words; empty if nothing is. */
    StringBinding wanted() {
        return wanted;
    }

    private String say() {
        Place place = model.placeProperty().get();
        if (place == Place.CUSTOM && model.addressProperty().get().isBlank()) {
            return words.say("plan.why.address");
        }
        if (model.offlineProperty().get()) {
            if (model.givenKey().keyProperty().get() == null) {
                return words.say("seal.why.key");
            }
            switch (model.givenKey().comparisonProperty().get()) {
                case OPEN -> {
                    return words.say("seal.why.fingerprint");
                }
                case DIFFERS -> {
                    return words.say("seal.why.differs");
                }
                case AGREES -> {}
            }
        } else if (place != Place.PRACTICE && keyLength.get() == 0) {
            return words.say("plan.why.key");
        }
        RecordChoice record = model.record();
        return !record.elsewhereProperty().get().isEmpty()
                        && record.takeOverProperty().get().isBlank()
                ? words.say("plan.why.take")
                : "";
    }
}
