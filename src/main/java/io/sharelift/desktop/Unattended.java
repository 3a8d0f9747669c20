package io.sharelift.desktop;

import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.SecretField;
import io.sharelift.desktop.exports.ExportsViewModel;
import io.sharelift.desktop.lock.Guarded;
import io.sharelift.desktop.migrate.MigrateViewModel;
import io.sharelift.desktop.plan.PlanViewModel;
import io.sharelift.desktop.ready.ReadyViewModel;
import io.sharelift.desktop.work.Network;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.util.List;

/** The window's keys, passwords and open questions, while nobody is there. */
final class Unattended implements Guarded {

    private final Parent root;
    private final Overlay overlay;
    private final ExportsViewModel exports;
    private final PlanViewModel plan;
    private final MigrateViewModel migrate;
    private final ReadyViewModel ready;
    private final Network network;

    Unattended(
            Parent root,
            Overlay overlay,
            ExportsViewModel exports,
            PlanViewModel plan,
            MigrateViewModel migrate,
            ReadyViewModel ready,
            Network network) {
        this.root = root;
        this.overlay = overlay;
        this.exports = exports;
        this.plan = plan;
        this.migrate = migrate;
        this.ready = ready;
        this.network = network;
    }

    @Override
    public State state() {
        if (migrate.phaseProperty().get() == MigrateViewModel.Phase.PAUSED) {
            return State.PAUSED;
        }
        boolean works =
                migrate.phaseProperty().get().isUnderWay()
                        || ready.proving()
                        || plan.rehearsing()
                        || plan.sealing().stateProperty().get().isUnderWay()
                        || plan.connect().openingProperty().get()
                        || exports.readingProperty().get();
        return works ? State.UNDER_WAY : State.IDLE;
    }

    @Override
    public void cover() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof PopupWindow)
                .forEach(Window::hide);
        overlay.close();
        wipe(root);
    }

    private static void wipe(Node node) {
        if (node instanceof SecretField field) {
            field.wipe();
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Unattended::wipe);
        }
    }

    @Override
    public boolean forget() {
        migrate.disconnect();
        boolean closed = !migrate.connectedProperty().get();
        network.forget();
        exports.seal();
        return closed;
    }
}
