package io.sharelift.desktop.theme;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The shape that goes with each tone, so that a table reads without colour. */
public final class Icons {

    private Icons() {}

    /** A new icon for a tone. */
    public static FontIcon of(Tone tone) {
        return new FontIcon(shape(tone));
    }

    public static Ikon shape(Tone tone) {
        return switch (tone) {
            case PLANNED, PLAIN -> MaterialDesignC.CIRCLE_SMALL;
            case SEALING -> MaterialDesignL.LOCK_OUTLINE;
            case SENDING -> MaterialDesignA.ARROW_RIGHT;
            case WAITING -> MaterialDesignT.TIMER_SAND;
            case MIGRATED, GOOD -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case ALREADY -> MaterialDesignR.RHOMBUS_OUTLINE;
            case REJECTED -> MaterialDesignC.CLOSE_OCTAGON_OUTLINE;
            case NOT_FOUND -> MaterialDesignC.CANCEL;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case READY -> MaterialDesignC.CHECK_DECAGRAM;
            case BLOCKED -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
            case SKIPPED -> MaterialDesignD.DEBUG_STEP_OVER;
            case STOPPED -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
            case BLOCKS -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
            case LOOK -> MaterialDesignA.ALERT_OUTLINE;
        };
    }

    /** A new grey icon of this shape. */
    public static FontIcon quiet(Ikon shape) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().add("quiet-icon");
        return icon;
    }

    /** The shape for a remark that asks for nothing. */
    public static Ikon note() {
        return MaterialDesignI.INFORMATION_OUTLINE;
    }
}
