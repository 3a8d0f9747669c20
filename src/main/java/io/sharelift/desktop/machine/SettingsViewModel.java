package io.sharelift.desktop.machine;

import io.sharelift.settings.Policy;
import io.sharelift.settings.ProxyChoice;
import io.sharelift.settings.ProxyChoice.Kind;
import io.sharelift.settings.Settings;
import io.sharelift.settings.SettingsStore;
import io.sharelift.settings.Target;
import io.sharelift.settings.TextSize;
import io.sharelift.settings.ThemeChoice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.UnaryOperator;

/** What the user has chosen once for all migrations; each change is written down at once. */
public final class SettingsViewModel {

    private final SettingsStore store;
    private final Policy policy;
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<TextSize> textSize;
    private final ObjectProperty<Target> target;
    private final ObjectProperty<Kind> proxyKind;
    private final StringProperty proxyHost;
    private final StringProperty proxyPort;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public SettingsViewModel(SettingsStore store, Policy policy) {
        this.store = store;
        this.policy = policy;
        Settings now = store.now();
        ProxyChoice proxy = policy.proxy().orElse(now.proxy());
        theme = new SimpleObjectProperty<>(now.theme());
        textSize = new SimpleObjectProperty<>(now.textSize());
        target =
                new SimpleObjectProperty<>(
                        policy.allows(now.target()) ? now.target() : Target.PRACTICE);
        proxyKind = new SimpleObjectProperty<>(proxy.kind());
        proxyHost = new SimpleStringProperty(proxy.host());
        proxyPort = new SimpleStringProperty(proxy.port() == 0 ? "" : String.valueOf(proxy.port()));
        theme.subscribe(() -> change(settings -> settings.withTheme(theme.get())));
        textSize.subscribe(() -> change(settings -> settings.withTextSize(textSize.get())));
        target.subscribe(() -> change(settings -> settings.withTarget(target.get())));
        proxyKind.subscribe(this::changeProxy);
        proxyHost.subscribe(this::changeProxy);
        proxyPort.subscribe(this::changeProxy);
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /** Where the next migration goes to unless another place is chosen. */
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    ObjectProperty<Kind> proxyKindProperty() {
        return proxyKind;
    }

    StringProperty proxyHostProperty() {
        return proxyHost;
    }

    /** Digits, or whatever else was typed. */
    StringProperty proxyPortProperty() {
        return proxyPort;
    }

    /** Why something cannot be kept, in words; empty if it was. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the administrator has decided on the proxy. */
    boolean proxyIsSet() {
        return policy.proxy().isPresent();
    }

    /** Whether the administrator lets wallets be migrated there. */
    boolean allows(Target place) {
        return policy.allows(place);
    }

    private void changeProxy() {
        if (proxyIsSet()) {
            return;
        }
        try {
            Kind kind = proxyKind.get();
            ProxyChoice proxy =
                    kind == Kind.MANUAL
                            ? ProxyChoice.manual(proxyHost.get(), port())
                            : new ProxyChoice(kind, "", 0);
            change(settings -> settings.withProxy(proxy));
        } catch (IllegalArgumentException e) {
            trouble.set(String.valueOf(e.getMessage()));
        }
    }

    /** No port there is where there is no number. */
    private int port() {
        String digits = proxyPort.get().strip();
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    }

    private void change(UnaryOperator<Settings> change) {
        trouble.set(store.change(change).orElse(""));
    }
}
