package io.sharelift.desktop.guide;

import io.sharelift.desktop.theme.Tone;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** How far a step of the guide is; the shapes are those of the steps at the left. */
public enum Progress {
    DONE(Tone.GOOD),
    UNDER_WAY(Tone.SENDING),
    NEEDS_YOU(Tone.LOOK),
    NOT_YET(Tone.PLAIN),
    /** It is no work of this program. */
    OUTSIDE(Tone.PLAIN);

    private final Tone tone;

    Progress(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    Ikon shape() {
        return switch (this) {
            case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case UNDER_WAY -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
            case NEEDS_YOU -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case NOT_YET -> MaterialDesignC.CIRCLE_OUTLINE;
            case OUTSIDE -> MaterialDesignO.OPEN_IN_NEW;
        };
    }
}
