package io.sharelift.desktop.plan;

import io.sharelift.desktop.sealing.GivenKey;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.Badges;
import io.sharelift.desktop.work.Hosts;
import io.sharelift.desktop.work.Job;
import io.sharelift.desktop.work.Machine;
import io.sharelift.desktop.work.OpenMigration;
import io.sharelift.desktop.work.OpenSealing;
import io.sharelift.desktop.work.Place;
import io.sharelift.desktop.work.Practice;
import io.sharelift.desktop.work.Sentences;
import io.sharelift.desktop.work.TaskRunner;
import io.sharelift.enclave.EnclaveKey;
import io.sharelift.export.Inventory;
import io.sharelift.migration.Home;
import io.sharelift.migration.Picks;
import io.sharelift.migration.Plan;
import io.sharelift.migration.RunListener;
import io.sharelift.migration.SealedRefusedException;
import io.sharelift.migration.SealedTrouble;
import io.sharelift.para.ParaHost;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordException;
import io.sharelift.settings.Target;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Where to, with which key, into which record, how fast: everything before the first request. */
public final class ConnectViewModel {

    private final Job job;
    private final TaskRunner tasks;
    private final Connecting connecting;
    private final Home home;
    private final Machine machine;
    private final Words words;
    private final NetworkViewModel network;
    private final RecordChoice record;
    private final GivenKey givenKey;
    private final ObjectBinding<@Nullable SealedThere> sealed;
    private final ObservableList<SealedTrouble> refused = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");

    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(false);
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
        this.connecting = new Connecting(practice, hosts, machine.policy());
        this.home = home;
        this.machine = machine;
        this.words = words;
        this.network = new NetworkViewModel(machine, tasks, clock);
        this.givenKey = new GivenKey(tasks, words);
        this.record =
                new RecordChoice(
                        tasks,
                        home,
                        clock,
                        placeProperty()::get,
                        (file, e) -> trouble.set(calling(file, e)));
        this.sealed =
                Bindings.createObjectBinding(
                        this::sealedToSend,
                        record.sealedProperty(),
                        offlineProperty(),
                        job.inventoryProperty());
        placeProperty().subscribe(() -> record.propose());
        job.inventoryProperty().subscribe(() -> summarise());
        job.picksProperty().subscribe(() -> summarise());
        sealed.subscribe((Consumer<@Nullable SealedThere>) this::goWhereItWasSealedFor);
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
        return record.recordProperty();
    }

    /** Which file the record is kept in. */
    RecordChoice record() {
        return record;
    }

    /** The enclave's key where it is not asked for over a connection. */
    public GivenKey givenKey() {
        return givenKey;
    }

    /** Whether this window makes no connection, so that shares are sealed and not sent. */
    BooleanProperty offlineProperty() {
        return job.badges().offlineProperty();
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
        choose(file, () -> {});
    }

    /**
     * The same.
     *
     * @param looked when it is known what is in it
     */
    public void choose(Path file, Runnable looked) {
        record.choose(file, looked);
    }

    /**
     * What is sent as it was sealed ahead; null where wallets of exports are. With exports at hand
     * a record of which not all is sealed can still be sent from them.
     */
    ObservableObjectValue<@Nullable SealedThere> sealedProperty() {
        return sealed;
    }

    private @Nullable SealedThere sealedToSend() {
        SealedThere there = record.sealedProperty().get();
        return there == null
                        || offlineProperty().get()
                        || !(there.isComplete() || job.inventory().rows().isEmpty())
                ? null
                : there;
    }

    private void goWhereItWasSealedFor(@Nullable SealedThere there) {
        refused.clear();
        if (there != null) {
            placeProperty().set(there.place());
            address.set(there.place() == Place.CUSTOM ? there.base() : "");
        }
        summarise();
    }

    /** The wallets whose sealed envelopes must not be sent, each with why. */
    ObservableList<SealedTrouble> refused() {
        return refused;
    }

    /** What is being done while it opens. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Where another window has the record, it is called to the front, and that is said. */
    private String calling(Path file, Exception e) {
        return e instanceof RecordException && machine.bells().ring(file)
                ? words.say("plan.open.in-front")
                : Sentences.of(e);
    }

    /** Another new record for the next migration. */
    public void forgetRecord() {
        record.forget();
    }

    /**
     * Connects and fetches the enclave's key; the migration in hand is then the job's.
     *
     * @param typed the API key, which is wiped
     */
    public void open(char[] typed, RunListener listener) {
        begin("plan.opening");
        Place place = placeProperty().get();
        String typedAddress = address.get();
        OpenMigration.Work work = new OpenMigration.Work(job.inventory(), job.picks());
        boolean sealedAhead = sealed.get() != null;
        Connecting.There there = new Connecting.There(place, typedAddress);
        OpenMigration.Wish wish =
                new OpenMigration.Wish(
                        recordProperty().get().toAbsolutePath(),
                        home,
                        record.words(),
                        machine.policy().people(),
                        machine.route());
        tasks.run(
                "open migration",
                () ->
                        sealedAhead
                                ? connecting.sealed(there, typed, wish, listener, this::tellLooking)
                                : connecting.open(there, typed, wish, work, listener),
                migration -> {
                    opening.set(false);
                    show(migration);
                },
                e -> {
                    opening.set(false);
                    job.badges().networkProperty().set(Badges.Network.OFFLINE);
                    network.met(e);
                    if (e instanceof SealedRefusedException nothing) {
                        refused.setAll(nothing.troubles());
                    }
                    trouble.set(calling(wish.record(), e));
                });
    }

    /** From the thread that looks; afterwards it is connected. */
    private void tellLooking(int envelopes) {
        tasks.soon(() -> progress.set(words.say("sealed.looking", envelopes)));
    }

    private void begin(String key) {
        trouble.set("");
        refused.clear();
        progress.set(words.say(key));
        opening.set(true);
    }

    /** Makes the plan to seal with the key that was given; the plan in hand is then the job's. */
    public void openSealing() {
        EnclaveKey key = givenKey.keyProperty().get();
        if (key == null) {
            return;
        }
        begin("seal.opening");
        Place place = placeProperty().get();
        String typedAddress = address.get();
        String given = givenKey.given();
        OpenMigration.Work work = new OpenMigration.Work(job.inventory(), job.picks());
        OpenSealing.Wish wish =
                new OpenSealing.Wish(
                        recordProperty().get().toAbsolutePath(),
                        home,
                        record.words(),
                        machine.policy().people());
        tasks.run(
                "open sealing",
                () ->
                        OpenSealing.open(
                                new OpenSealing.Given(
                                        connecting.host(place, typedAddress), key, given),
                                wish,
                                work),
                sealing -> {
                    opening.set(false);
                    Badges badges = job.badges();
                    badges.recordNameProperty()
                            .set(String.valueOf(sealing.record().file().getFileName()));
                    badges.keyProperty().set(Badges.Key.COMPARED);
                    job.sealingProperty().set(sealing);
                },
                e -> {
                    opening.set(false);
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
            ParaHost host = connecting.host(placeProperty().get(), address.get());
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
        SealedThere there = sealed.get();
        if (summarising != null) {
            summarising.cancel();
        }
        if (there != null) {
            summary.set(words.say("sealed.summary", there.envelopes()));
            return;
        }
        Inventory inventory = job.inventory();
        Picks picks = job.picks();
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
}
