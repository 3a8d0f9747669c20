package io.sharelift.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The inspection of a file's rows on all cores while the file is read on: in bundles, of which few
 * are under way at a time, and with the wallets in the order of the rows.
 */
final class Inspection implements AutoCloseable {

    private static final int BUNDLE = 32;

    /** Longer shares are opened one at a time: each may take some ten times its size. */
    private static final long LONG_SHARE = 1L << 20;

    private final ExportSource source;
    private final Inspectors inspectors;
    private final PackedRows wallets;
    private final int before;
    private final int mostUnderWay = 4 * Runtime.getRuntime().availableProcessors();
    private final Deque<Future<List<WalletRow>>> underWay = new ArrayDeque<>();
    private List<RawRow> bundle = new ArrayList<>(BUNDLE);

    Inspection(ExportSource source, Inspectors inspectors, PackedRows wallets) {
        this.source = source;
        this.inspectors = inspectors;
        this.wallets = wallets;
        this.before = wallets.size();
    }

    void add(RawRow row) throws IOException {
        if (row.place().length() > LONG_SHARE || row.place().inside() instanceof Inside.Cell) {
            // A database has one connection, which is in the middle of telling its rows.
            finish();
            wallets.addAll(inspectors.now(inspector -> inspector.inspect(source, row)));
            return;
        }
        bundle.add(row);
        if (bundle.size() == BUNDLE) {
            send();
        }
        while (underWay.size() >= mostUnderWay) {
            takeNext();
        }
    }

    /** How many wallets have come out so far. */
    int wallets() {
        return wallets.size() - before;
    }

    /** Waits until every row that was added is inspected. */
    void finish() throws IOException {
        send();
        while (!underWay.isEmpty()) {
            takeNext();
        }
    }

    private void send() {
        if (!bundle.isEmpty()) {
            List<RawRow> rows = bundle;
            bundle = new ArrayList<>(BUNDLE);
            underWay.add(inspectors.begin(inspector -> inspect(inspector, rows)));
        }
    }

    private List<WalletRow> inspect(RowInspector inspector, List<RawRow> rows) throws IOException {
        List<WalletRow> found = new ArrayList<>(rows.size());
        for (RawRow row : rows) {
            found.addAll(inspector.inspect(source, row));
        }
        return found;
    }

    private void takeNext() throws IOException {
        try {
            wallets.addAll(underWay.getFirst().get());
            underWay.removeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static CancellationException cancelled(Exception cause) {
        CancellationException cancelled = new CancellationException("Reading was cancelled.");
        cancelled.initCause(cause);
        return cancelled;
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException io -> io;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case null, default -> new IOException(e);
        };
    }

    /** Waits for what is under way, which reads from the file, and drops it. */
    @Override
    public void close() {
        bundle.clear();
        while (!underWay.isEmpty()) {
            Future<List<WalletRow>> next = underWay.removeFirst();
            boolean interrupted = false;
            while (!next.isDone()) {
                try {
                    next.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    break;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
