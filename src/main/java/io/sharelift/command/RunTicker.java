package io.sharelift.command;

import io.sharelift.migration.RunListener;
import io.sharelift.migration.RunPhase;
import io.sharelift.migration.WalletStatus;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how far a run is, at every tenth of it, and each wallet that needs a person at once. */
final class RunTicker implements RunListener {

    private final Terminal terminal;
    private final int planned;
    private final AtomicInteger done = new AtomicInteger();

    RunTicker(Terminal terminal, int planned) {
        this.terminal = terminal;
        this.planned = planned;
    }

    @Override
    public void changed(WalletStatus status) {
        switch (status.state()) {
            case MIGRATED, ALREADY, READY -> tick();
            case REJECTED, NOT_FOUND, FAILED, UNKNOWN -> {
                terminal.say(status.wallet() + ": " + status.state() + ". " + status.detail());
                tick();
            }
            default -> {
                // On its way, or not to be sent at all: counted at the end.
            }
        }
    }

    @Override
    public void phase(RunPhase phase) {
        if (phase == RunPhase.CHECKING_KEY) {
            terminal.say("Checking the enclave's key again…");
        }
    }

    private void tick() {
        int count = done.incrementAndGet();
        int step = Math.max(1, planned / 10);
        if (count % step == 0) {
            terminal.say(String.format(Locale.ROOT, "%,d of %,d", count, planned));
        }
    }
}
