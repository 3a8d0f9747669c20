package io.sharelift.migration;

import io.sharelift.enclave.EnclaveKey;
import io.sharelift.enclave.SealedShare;
import io.sharelift.enclave.Sealer;
import io.sharelift.export.Inventory;
import io.sharelift.export.ShareReader;
import io.sharelift.export.WalletRow;
import io.sharelift.share.UserShare;
import io.sharelift.share.WalletId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads shares again and seals them, on a thread for each core: sealing is arithmetic, and more
 * requests in flight do not make more of it at once. Readers and sealers belong to their thread.
 */
final class SealingRoom implements ShareSource {

    private static final Logger LOG = LoggerFactory.getLogger(SealingRoom.class);

    private record Job(WalletId wallet, WalletRow row, CompletableFuture<SealedShare> result) {}

    private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    SealingRoom(Inventory inventory, EnclaveKey key, int places) {
        for (int i = 1; i <= places; i++) {
            // Made here, so that a computer that cannot seal says so before anybody waits for it.
            Sealer sealer = new Sealer(key, new SecureRandom());
            ShareReader shares = inventory.shares();
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("seal-" + i)
                            .start(() -> work(sealer, shares)));
        }
    }

    /** The share, read again and sealed anew. */
    @Override
    public SealedShare seal(PlannedWallet planned) throws IOException, InterruptedException {
        WalletId wallet = planned.wallet();
        if (wallet == null) {
            throw new IllegalArgumentException("A row without a wallet ID is never sealed.");
        }
        Job job = new Job(wallet, planned.row(), new CompletableFuture<>());
        jobs.add(job);
        try {
            return job.result().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException mistake -> throw mistake;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void work(Sealer ownSealer, ShareReader ownShares) {
        try (Sealer sealer = ownSealer;
                ShareReader shares = ownShares) {
            while (true) {
                Job job = jobs.take();
                try (UserShare share = shares.open(job.row())) {
                    UserShare.Segment segment = share.segments().get(job.row().segment());
                    job.result()
                            .complete(
                                    sealer.seal(
                                            job.wallet(), job.row().scheme(), segment.signer()));
                } catch (IOException | RuntimeException | Error e) {
                    job.result().completeExceptionally(e);
                }
            }
        } catch (InterruptedException e) {
            // Closing time.
        } catch (IOException e) {
            LOG.warn("An export could not be closed.");
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
