package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.PracticeSettings;
import io.sharelift.record.Disks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk is full in the middle of a run: it ends in words, nothing is sent that is not written
 * down, and when there is room the same record goes on.
 */
class FullDiskTest {

    private static final int WALLETS = 36;

    @TempDir Path directory;
    private TortureBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new TortureBench(directory, PracticeSettings.standard(), WALLETS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskEndsTheRunAndWithRoomTheSameRecordGoesOn() throws Exception {
        Disks.assumeThatTheyCanBeMounted();
        Path disk = Files.createDirectory(directory.resolve("disk"));
        List<String> said = live(bench.startIn(disk, Disks.small(disk, directory, "400k")));
        assertThat(said)
                .anyMatch(line -> line.contains("The disk that acme.sharelift is on is full."));
        goOn();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatMayNotGrowEndsTheRunAndWithRoomTheSameRecordGoesOn() throws Exception {
        // Blocks of 512 bytes, or of 1024 where the shell counts so.
        String limit = "ulimit -f 500 && exec \"$0\" \"$@\"";
        List<String> said = live(bench.start(List.of("sh", "-c", limit)));
        assertThat(said).anyMatch(line -> line.contains("The disk that acme.sharelift is on "));
        goOn();
    }

    private List<String> live(Victim victim) throws Exception {
        assertThat(victim.end()).as("its end, having said %s", victim.said()).isZero();
        bench.heads.addAll(victim.said(TorturedRun.HEAD));
        bench.assertSound();
        List<String> ends = victim.said(TorturedRun.END);
        assertThat(ends).as("why it ended").isNotEmpty();
        assertThat(ends.getLast())
                .startsWith("RECORD_FAILED ")
                .contains("room", "go on with the same record");
        return ends;
    }

    private void goOn() throws Exception {
        TortureAccount before = new TortureAccount(bench);
        before.assertNothingWasSentUnwritten();
        assertThat(before.arrivals()).as("in the middle of the run").isBetween(1, WALLETS - 1);
        assertThat(bench.live(new Blow.None())).isFalse();
        new TortureAccount(bench).assertEveryWalletIsDoneOnce(WALLETS);
    }
}
