package io.sharelift.desktop.machine;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Network;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** Looks, while the window is offline, whether its computer is. */
public final class NetworkWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final Network network;
    private final TaskRunner tasks;
    private final Words words;
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private TaskRunner.@Nullable Running watching;

    public NetworkWatch(Network network, TaskRunner tasks, Words words) {
        this.network = network;
        this.tasks = tasks;
        this.words = words;
        network.offline().onProperty().subscribe(this::follow);
    }

    /** That this computer has a network although the window is offline; empty if it is well. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    private void follow(boolean offline) {
        close();
        warning.set("");
        if (offline) {
            look();
            watching = tasks.every(BETWEEN_LOOKS, this::look);
        }
    }

    private void look() {
        tasks.run(
                "looking for a network",
                network::interfaces,
                this::show,
                e -> warning.set(Sentences.of(e)));
    }

    private void show(List<String> names) {
        boolean well = names.isEmpty() || !network.offline().onProperty().get();
        warning.set(well ? "" : words.say("offline.network", String.join(", ", names)));
    }

    @Override
    public void close() {
        if (watching != null) {
            watching.cancel();
            watching = null;
        }
    }
}
