package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/**
 * A Para on this computer: it answers at 127.0.0.1 until it is closed, opens what it is sent, and
 * takes a share only if it is the right one. Everything about it is in memory and is gone with it.
 */
public final class PracticePara implements AutoCloseable {

    private static final int KEY = 24;

    private final Drawing drawing = new Drawing();
    private final List<OwnWallet> own = new ArrayList<>();
    private final HeldWallets held = new HeldWallets();
    private final Faults faults = new Faults();
    private final PracticeSettings settings;
    private final Service service;
    private final byte[] key;
    private final Door door;

    private PracticePara(PracticeSettings settings, int wallets, boolean allWell)
            throws IOException {
        this.settings = settings;
        this.service =
                new Service(
                        held, settings.fingerprint(), new Signing(drawing, settings.signature()));
        this.key = newKey();
        for (int i = 0; i < wallets; i++) {
            OwnWallet wallet = OwnWallet.make(drawing, i, allWell);
            own.add(wallet);
            hold(wallet);
        }
        this.door = new Door(settings, key, service::answer, faults, this::ofAnother);
    }

    /**
     * Starts a Para with wallets of its own that meet a bit of everything.
     *
     * @throws IOException if the port is taken
     */
    public static PracticePara start(PracticeSettings settings, int wallets) throws IOException {
        return new PracticePara(settings, wallets, false);
    }

    /**
     * Starts a Para with wallets of its own that can all be migrated.
     *
     * @throws IOException if the port is taken
     */
    public static PracticePara startAllWell(PracticeSettings settings, int wallets)
            throws IOException {
        return new PracticePara(settings, wallets, true);
    }

    private static byte[] newKey() {
        byte[] random = new byte[KEY];
        new SecureRandom().nextBytes(random);
        return ("sk_practice_" + HexFormat.of().formatHex(random))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void hold(OwnWallet wallet) {
        if (wallet.lot() == Lot.ELSEWHERE) {
            return;
        }
        HeldWallet here = HeldWallet.own(wallet, settings.untilReady());
        held.add(here);
        switch (wallet.lot()) {
            case MIGRATED_BEFORE -> {
                try (SecretBytes user = wallet.key().userSecret()) {
                    here.migratedBefore(Instant.now().minus(Duration.ofDays(1)), user);
                }
            }
            case TROUBLED -> faults.migrating(wallet.id(), 2, Fault.trouble());
            case CUT_OFF -> faults.migrating(wallet.id(), 1, new Fault.CutAfter());
            default -> {}
        }
    }

    /**
     * Takes wallets that were made elsewhere as its own; those that it made, and those that it has
     * been told of, stay as they are. Only wallets that bring Para's half can sign.
     *
     * @throws IllegalArgumentException if one brings a half that is not Para's half of it; those
     *     before it are known
     */
    public void know(Collection<KnownWallet> wallets) {
        Set<WalletId> made = own.stream().map(OwnWallet::id).collect(Collectors.toSet());
        wallets.stream()
                .filter(wallet -> !made.contains(wallet.id()) && !held.has(wallet.id()))
                .forEach(wallet -> held.add(HeldWallet.stated(wallet, settings.untilReady())));
    }

    /** The wallets that it made, in the order of its export. */
    public List<WalletId> made() {
        return own.stream().map(OwnWallet::id).toList();
    }

    /**
     * From now on a wallet behaves like this, besides what it was told before.
     *
     * @return whether it is a wallet of this Para
     */
    public boolean behave(WalletId wallet, Conduct conduct) {
        Optional<HeldWallet> here = held.get(wallet);
        here.ifPresent(
                it ->
                        it.behave(
                                conduct,
                                OwnKey.make(
                                                drawing,
                                                it.known().scheme(),
                                                "listed in place of " + wallet)
                                        .key()));
        return here.isPresent();
    }

    /** The address, without {@code /v1}. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    /** The key that it takes; no secret, and a new array at each call. */
    public char[] apiKey() {
        char[] copy = new char[key.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (char) key[i];
        }
        return copy;
    }

    /** The enclave's public key as it states it, PEM. */
    public String enclaveKey() {
        return service.enclavePem();
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    /** From now on the enclave has another key and opens nothing that was sealed before. */
    public void changeEnclaveKey() {
        service.changeEnclaveKey();
    }

    /** How often which status was answered; 0 stands for a connection that was cut. */
    public Map<Integer, Long> answers() {
        return door.tally().counts();
    }

    /** For tests: told of every call and what it was answered, before the answer leaves. */
    void watch(ObjIntConsumer<Call> who) {
        door.tally().watch(who);
    }

    /** Writes an export of its own wallets, as a company would have made it. */
    public void writeExport(Path file) throws IOException {
        new PracticeExport(own, drawing).writeTo(file);
    }

    private Answer ofAnother(Call call, Answer answer) {
        return call.wallet()
                .flatMap(held::other)
                .map(other -> Answer.json(answer.status(), other.justMigrated()))
                .orElse(answer);
    }

    @Override
    public void close() {
        door.close();
        held.close();
        drawing.close();
    }
}
