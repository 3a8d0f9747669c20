package io.sharelift.desktop.plan;

import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.Practice;
import io.sharelift.desktop.work.PracticeRoom;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.export.Inventory;
import io.sharelift.migration.Home;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.migration.RunListener;
import io.sharelift.para.ApiKey;
import io.sharelift.para.ParaHost;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordException;
import io.sharelift.record.StoredRecord;
import io.sharelift.settings.Target;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Where to, with which key, into which record, how fast: everything before the first request. */
public final class ConnectViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final Practice practice;
    private final Hosts hosts;
    private final Home home;
    private final Machine machine;
    private final Words words;
    private final InstantSource clock;
    private final NetworkViewModel network;

    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<Path> record;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper("");
    private final StringProperty takeOver = new SimpleStringProperty("");
    private boolean recordChosen;
    private TaskRunner.@Nullable Running summarising;

    public ConnectViewModel(
            Job job,
            TaskRunner tasks,
            Practice practice,
            Hosts hosts,
            Home home,
            Machine machine,
            InstantSource clock,
            Words words) {
        this.job = job;
        this.tasks = tasks;
        this.practice = practice;
        this.hosts = hosts;
        this.home = home;
        this.machine = machine;
        this.clock = clock;
        this.words = words;
        this.network = new NetworkViewModel(machine, tasks, clock);
        this.record = new SimpleObjectProperty<>(newRecord());
        job.inventoryProperty().subscribe(ignored -> summarise());
        job.picksProperty().subscribe(ignored -> summarise());
        placeProperty().subscribe(() -> proposeRecord());
    }

    public ObjectProperty<Place> placeProperty() {
        return job.badges().placeProperty();
    }

    /** The way from here to there. */
    public NetworkViewModel network() {
        return network;
    }

    /** The address where the place is a custom one. */
    public StringProperty addressProperty() {
        return address;
    }

    public ObjectProperty<Path> recordProperty() {
        return record;
    }

    /** The computer that wrote the record last, if it is another than this one; else empty. */
    public ReadOnlyStringProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /** Why it is taken over from there, in the operator's words. */
    public StringProperty takeOverProperty() {
        return takeOver;
    }

    /** How many wallets would go, and how many not, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the administrator does not let wallets go there; empty if they may. */
    public Optional<String> refusal(Place place) {
        return machine.policy().refusal(Target.valueOf(place.name()));
    }

    /** Whether the administrator asks for two people, whatever is chosen. */
    public boolean demandsTwo() {
        return machine.policy().demandsTwo();
    }

    /** Why it could not be opened, in a sentence; empty if nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Keeps the record in this file from now on. */
    public void choose(Path file) {
        recordChosen = true;
        String name = String.valueOf(file.getFileName());
        record.set(name.contains(".") ? file : file.resolveSibling(name + ".sharelift"));
        lookWhoseItIs();
    }

    private void lookWhoseItIs() {
        Path file = record.get();
        elsewhere.set("");
        takeOver.set("");
        if (!Files.exists(file)) {
            return;
        }
        tasks.run(
                "looking at a record",
                () -> {
                    String here = home.author().machine().publicHex();
                    try (StoredRecord stored = StoredRecord.open(file)) {
                        return stored.machine().equals(here) ? "" : stored.computer();
                    }
                },
                computer -> {
                    if (record.get().equals(file)) {
                        elsewhere.set(computer);
                    }
                },
                e -> trouble.set(calling(file, e)));
    }

    /** Where another window has the record, it is called to the front, and that is said. */
    private String calling(Path file, Exception e) {
        return e instanceof RecordException && machine.bells().ring(file)
                ? words.say("plan.open.in-front")
                : Sentences.of(e);
    }

    /** Whether the record is there already, so that it is gone on with. */
    public boolean recordExists() {
        return Files.exists(record.get());
    }

    /** Another new record for the next migration. */
    public void forgetRecord() {
        recordChosen = false;
        elsewhere.set("");
        proposeRecord();
    }

    /**
     * Connects and fetches the enclave's key; the migration in hand is then the job's.
     *
     * @param typed the API key, which is wiped
     */
    public void open(char[] typed, RunListener listener) {
        trouble.set("");
        opening.set(true);
        Place place = placeProperty().get();
        String typedAddress = address.get();
        OpenMigration.Work work = new OpenMigration.Work(job.inventory(), job.picks());
        OpenMigration.Wish wish =
                new OpenMigration.Wish(
                        record.get().toAbsolutePath(),
                        home,
                        elsewhere.get().isEmpty() ? "" : takeOver.get(),
                        machine.policy().people(),
                        machine.route());
        tasks.run(
                "open migration",
                () -> connect(place, typedAddress, typed, wish, work, listener),
                migration -> {
                    opening.set(false);
                    show(migration);
                },
                e -> {
                    opening.set(false);
                    job.badges().networkProperty().set(Badges.Network.OFFLINE);
                    network.met(e);
                    trouble.set(calling(wish.record(), e));
                });
    }

    /**
     * Begins to look at the way to the chosen place; its name is given back, or nothing if no place
     * can be told from what was typed.
     */
    public Optional<String> check() {
        trouble.set("");
        try {
            ParaHost host = host(placeProperty().get(), address.get());
            network.check(host);
            return Optional.of(host.name());
        } catch (IOException e) {
            trouble.set(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Uses a login at the proxy from now on; without a password it is none.
     *
     * @param password is wiped
     * @return whether it could be one; if not, the trouble says why
     */
    public boolean login(char[] password) {
        try {
            network.login(password);
            return true;
        } catch (IllegalArgumentException e) {
            trouble.set(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private OpenMigration connect(
            Place place,
            String typedAddress,
            char[] typed,
            OpenMigration.Wish wish,
            OpenMigration.Work work,
            RunListener listener)
            throws Exception {
        if (place == Place.PRACTICE) {
            PracticeRoom.Running running = practice.running();
            running.know(work.inventory().rows());
            ApiKey own = ApiKey.of(running.apiKey());
            return OpenMigration.open(ParaHost.practice(running.base()), own, wish, work, listener);
        }
        ApiKey key = ApiKey.of(typed);
        ParaHost host;
        try {
            host = host(place, typedAddress);
        } catch (IOException e) {
            key.close();
            throw e;
        }
        return OpenMigration.open(host, key, wish, work, listener);
    }

    private ParaHost host(Place place, String typedAddress) throws IOException {
        ParaHost host;
        try {
            host =
                    switch (place) {
                        case BETA -> hosts.beta();
                        case PRODUCTION -> hosts.production();
                        default -> ParaHost.custom(typedAddress);
                    };
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        // Of the host and not of the choice: an address may be production's.
        Optional<String> refusal =
                machine.policy().refusal(Target.valueOf(host.environment().name()));
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        return host;
    }

    private void show(OpenMigration migration) {
        Badges badges = job.badges();
        badges.recordNameProperty().set(String.valueOf(migration.record().file().getFileName()));
        badges.networkProperty().set(Badges.Network.ONLINE);
        badges.keyProperty()
                .set(
                        migration.keyBefore().isPresent()
                                ? Badges.Key.CHANGED
                                : migration.enclaveKey().pinProperty().get().isPresent()
                                        ? Badges.Key.PINNED
                                        : migration.check().spelling().isPresent()
                                                ? Badges.Key.STATED
                                                : Badges.Key.NOT_VERIFIED);
        job.migrationProperty().set(migration);
    }

    private void summarise() {
        Inventory inventory = job.inventory();
        Picks picks = job.picks();
        if (summarising != null) {
            summarising.cancel();
        }
        summarising =
                tasks.run(
                        "planning",
                        () -> Plan.ofAll(inventory, picks),
                        plan ->
                                summary.set(
                                        words.say(
                                                "plan.summary",
                                                plan.count(Decision.SEND),
                                                plan.count(Decision.BLOCKED),
                                                plan.duplicates())),
                        e -> trouble.set(Sentences.of(e)));
    }

    private void proposeRecord() {
        if (!recordChosen) {
            record.set(newRecord());
        }
    }

    /** A name that is not taken: {@code practice-2026-11-24.sharelift}, then {@code …-2}. */
    private Path newRecord() {
        String start =
                placeProperty().get().name().toLowerCase(Locale.ROOT)
                        + "-"
                        + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        Path file = home.records().resolve(start + ".sharelift");
        for (int number = 2; Files.exists(file); number++) {
            file = home.records().resolve(start + "-" + number + ".sharelift");
        }
        return file;
    }
}
