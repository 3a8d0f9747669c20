package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.Call;
import io.sharelift.practice.Fault;
import io.sharelift.practice.Faults;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.practice.Watched;
import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.verify.AnchorFinding;
import io.sharelift.record.verify.RecordVerifier;
import io.sharelift.record.verify.Verdict;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A practice Para, an export of its wallets, and one record that many lives of a program fill. */
final class TortureBench implements AutoCloseable {

    final Path folder;
    final Path record;
    final PracticePara para;

    /** How often a share of each wallet arrived. */
    final Map<WalletId, Integer> arrived = new ConcurrentHashMap<>();

    /** What was answered to the shares of each wallet, as far as there was somebody to answer. */
    final Map<WalletId, List<Integer>> answered = new ConcurrentHashMap<>();

    /** Every head that was said to be on the disk, in their order. */
    final List<String> heads = new ArrayList<>();

    /** How many lives were ended by force. */
    int kills;

    /** SIGKILL and how many shares are still to arrive. */
    private record Trap(Victim victim, int left) {}

    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final String apiKey;

    TortureBench(Path folder, PracticeSettings settings, int wallets) throws IOException {
        this.folder = folder;
        this.record = folder.resolve(TorturedRun.RECORD);
        this.para = PracticePara.startAllWell(settings, wallets);
        this.apiKey = String.valueOf(para.apiKey());
        para.writeExport(folder.resolve(TorturedRun.EXPORT));
        Watched.by(para, this::answers);
        para.faults().on(this::arrives, Faults.ALWAYS, new Fault.CutBefore());
    }

    /** Never a fault: it only looks, before anything is done. */
    private boolean arrives(Call call) {
        if (call.isMigration()) {
            arrived.merge(call.wallet().orElseThrow(), 1, Integer::sum);
            Trap before =
                    trap.getAndUpdate(
                            set -> set == null ? null : new Trap(set.victim(), set.left() - 1));
            if (before != null && before.left() == 1) {
                before.victim().kill();
            }
        }
        return false;
    }

    private void answers(Call call, int status) {
        if (call.isMigration()) {
            answered.compute(
                    call.wallet().orElseThrow(),
                    (_, earlier) -> {
                        List<Integer> all = earlier == null ? new ArrayList<>() : earlier;
                        all.add(status);
                        return all;
                    });
        }
    }

    /** One life; whether it was ended by force. */
    boolean live(Blow blow) throws IOException, InterruptedException {
        String[] halt =
                blow instanceof Blow.AtEvent at
                        ? new String[] {at.halt().toString()}
                        : new String[0];
        Victim victim = start(List.of(), halt);
        switch (blow) {
            case Blow.OnArrival on -> trap.set(new Trap(victim, on.nth()));
            case Blow.AfterOpening after -> victim.liveAfterOpening(after.millis());
            case Blow.AfterStart after -> victim.live(after.millis());
            case Blow.AtEvent _, Blow.None _ -> {}
        }
        int code = victim.end();
        trap.set(null);
        heads.addAll(victim.said(TorturedRun.HEAD));
        boolean byForce = code != 0;
        if (byForce) {
            // 128 and the number of SIGKILL; on Windows a process that is ended leaves 1.
            assertThat(code).as("said %s", victim.said()).isIn(Halt.CODE, 137, 1);
            kills++;
        }
        assertThat(victim.said())
                .as("only what it was to say")
                .allMatch(line -> line.matches("(OPEN|HEAD |END |DONE ).*"));
        assertSound();
        return byForce;
    }

    Victim start(List<String> before, String... more) throws IOException {
        return startIn(folder, before, more);
    }

    Victim startIn(Path where, List<String> before, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(para.base().toString()));
        arguments.addAll(Arrays.asList(more));
        return Victim.start(
                where, folder.resolve("lib"), apiKey, before, arguments.toArray(String[]::new));
    }

    /** Whatever was said to be on the disk is there, and nothing in the record is wrong. */
    void assertSound() {
        if (heads.isEmpty()) {
            return;
        }
        Verdict verdict =
                RecordVerifier.verify(record, Optional.of(AnchorText.parse(heads.getLast())));
        assertThat(verdict.flaw()).as("what is wrong").isEmpty();
        assertThat(verdict.anchor()).isInstanceOf(AnchorFinding.Found.class);
    }

    @Override
    public void close() {
        para.close();
    }
}
