package io.sharelift.desktop.plan;

import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.para.ConnectionCheck;
import io.sharelift.para.ConnectionChecker;
import io.sharelift.para.ParaException;
import io.sharelift.para.ParaHost;
import io.sharelift.para.ProxyLogin;
import io.sharelift.para.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;

/** The network between here and Para: its proxy's login, and a check of the way. */
public final class NetworkViewModel {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Machine machine;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper loginWanted = new ReadOnlyBooleanWrapper(false);
    private final StringProperty loginName = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable ConnectionCheck> seen =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private TaskRunner.@Nullable Running checking;

    NetworkViewModel(Machine machine, TaskRunner tasks, InstantSource clock) {
        this.machine = machine;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether a proxy on the way has asked for a login. */
    public ReadOnlyBooleanProperty loginWantedProperty() {
        return loginWanted.getReadOnlyProperty();
    }

    /** The name for the proxy, as it is typed. */
    public StringProperty loginNameProperty() {
        return loginName;
    }

    /** What the check has seen; null before and while it looks. */
    public ReadOnlyObjectProperty<@Nullable ConnectionCheck> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Why nothing can be checked, in a sentence; empty if nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /**
     * Uses a login from now on; one without a password is none, and the one before stays.
     *
     * @param password is wiped
     * @throws IllegalArgumentException if no proxy could take it; its message is a sentence for
     *     operators
     */
    void login(char[] password) {
        if (password.length > 0) {
            machine.network().use(ProxyLogin.of(loginName.get(), password));
        }
    }

    /** Takes note of why a connection did not come about. */
    void met(Exception problem) {
        if (problem instanceof ParaException e
                && e.trouble() == ParaException.Trouble.PROXY_LOGIN) {
            loginWanted.set(true);
        }
    }

    /** Goes to a host once, without an API key. */
    void check(ParaHost host) {
        giveUp();
        seen.set(null);
        trouble.set("");
        Route route = machine.route();
        checking =
                tasks.run(
                        "checking the connection",
                        () -> ConnectionChecker.check(host, route, LIMIT, clock),
                        check -> {
                            seen.set(check);
                            if (check.wantsLogin()) {
                                loginWanted.set(true);
                            }
                        },
                        e -> trouble.set(Sentences.of(e)));
    }

    /** Nobody waits for the check any more. */
    void giveUp() {
        if (checking != null) {
            checking.cancel();
            checking = null;
        }
    }
}
