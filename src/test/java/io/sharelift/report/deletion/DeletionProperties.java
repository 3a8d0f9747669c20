package io.sharelift.report.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.sharelift.record.Answer;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.account.Account;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.report.MadeRecord;
import io.sharelift.report.SampleRecord;
import io.sharelift.report.result.SourceColumns;
import io.sharelift.report.save.TemporaryFolder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whatever happened to the wallets of a record, each is in one list, and none is wrongly safe. */
class DeletionProperties {

    /** How a wallet's share was answered. */
    enum Sent {
        NOT,
        MIGRATED,
        ALREADY,
        REJECTED,
        NO_ANSWER
    }

    /** What Para's list says. */
    enum Listed {
        NOT,
        SAME,
        OTHER,
        NOTHING
    }

    /** What became of a challenge. */
    enum Proof {
        NOT_ASKED,
        WANTED,
        GOOD,
        MISSING,
        WRONG
    }

    /** All that happened to a wallet. */
    record Fate(Sent sent, Listed listed, Proof proof, boolean withTheNext) {

        /** Who is ready without an answer of its own was migrated all the same. */
        boolean soundAlone() {
            return (sent == Sent.MIGRATED || sent == Sent.ALREADY || sent == Sent.NO_ANSWER)
                    && listed == Listed.SAME
                    && (proof == Proof.NOT_ASKED || proof == Proof.GOOD);
        }
    }

    /** Mostly sound: else hardly any share would ever be safe. */
    @Provide
    Arbitrary<List<Fate>> fates() {
        return Combinators.combine(
                        often(Sent.MIGRATED, Sent.values()),
                        often(Listed.SAME, Listed.values()),
                        Arbitraries.frequency(
                                Tuple.of(12, Proof.NOT_ASKED),
                                Tuple.of(8, Proof.GOOD),
                                Tuple.of(2, Proof.WANTED),
                                Tuple.of(2, Proof.MISSING),
                                Tuple.of(1, Proof.WRONG)),
                        Arbitraries.of(true, false, false))
                .as(Fate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(DeletionProperties::endingAlone);
    }

    private static <T> Arbitrary<T> often(T usual, T[] all) {
        return Arbitraries.of(true, true, true, false)
                .flatMap(plain -> plain ? Arbitraries.just(usual) : Arbitraries.of(all));
    }

    private static List<Fate> endingAlone(List<Fate> fates) {
        List<Fate> all = new ArrayList<>(fates);
        Fate last = all.removeLast();
        all.add(new Fate(last.sent(), last.listed(), last.proof(), false));
        return all;
    }

    @Property(tries = 60)
    void eachWalletIsInOneListAndTheSafeOnesHaveShownEverything(@ForAll("fates") List<Fate> fates)
            throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            DeletionFiles files = write(fates, folder.path());
            Set<String> safe = wallets(folder.path().resolve(files.names().safe()));
            Set<String> kept = wallets(folder.path().resolve(files.names().keep()));

            assertThat(safe).noneMatch(kept::contains);
            Set<String> all = new HashSet<>(safe);
            all.addAll(kept);
            assertThat(all).hasSize(fates.size());
            assertThat(safe).isEqualTo(expected(fates));
        }
    }

    /** Neighbours in one stored share are a group: all of it is safe, or none. */
    private static Set<String> expected(List<Fate> fates) {
        Set<String> safe = new HashSet<>();
        if (fates.stream().anyMatch(fate -> fate.proof() == Proof.WRONG)) {
            return safe;
        }
        List<String> group = new ArrayList<>();
        boolean sound = true;
        for (int i = 0; i < fates.size(); i++) {
            group.add(SampleRecord.wallet(i + 1));
            sound &= fates.get(i).soundAlone();
            if (!fates.get(i).withTheNext()) {
                if (sound) {
                    safe.addAll(group);
                }
                group.clear();
                sound = true;
            }
        }
        return safe;
    }

    private static DeletionFiles write(List<Fate> fates, Path folder) {
        try (MadeRecord made = new MadeRecord(folder)) {
            for (int i = 0; i < fates.size(); i++) {
                made.planned(i + 1, Decision.SEND, beside(fates, i));
            }
            made.begun("BETA");
            List<WalletListed> list = new ArrayList<>();
            for (int i = 0; i < fates.size(); i++) {
                send(made, i + 1, fates.get(i).sent());
                list(list, i + 1, fates.get(i).listed());
            }
            made.stopped().list(1, true, list);
            for (int i = 0; i < fates.size(); i++) {
                prove(made, i + 1, fates.get(i).proof());
            }
            return DeletionFiles.write(
                    Reconciliation.of(Account.of(made.record())), SourceColumns.none(), folder);
        }
    }

    private static int[] beside(List<Fate> fates, int i) {
        List<Integer> beside = new ArrayList<>();
        if (i > 0 && fates.get(i - 1).withTheNext()) {
            beside.add(i);
        }
        if (fates.get(i).withTheNext()) {
            beside.add(i + 2);
        }
        return beside.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void send(MadeRecord made, int wallet, Sent sent) {
        if (sent != Sent.NOT) {
            made.sent(wallet, Answer.valueOf(sent.name()));
        }
    }

    private static void list(List<WalletListed> list, int wallet, Listed listed) {
        if (listed != Listed.NOT) {
            String address =
                    switch (listed) {
                        case SAME -> MadeRecord.address(wallet);
                        case OTHER -> MadeRecord.address(wallet + 500);
                        default -> null;
                    };
            list.add(MadeRecord.listed(wallet, 1, "EVM", "DKLS", address));
        }
    }

    private static void prove(MadeRecord made, int wallet, Proof proof) {
        if (proof != Proof.NOT_ASKED) {
            made.wanted(wallet);
        }
        if (proof != Proof.NOT_ASKED && proof != Proof.WANTED) {
            made.answered(wallet, ProofVerdict.valueOf(proof.name()));
        }
    }

    private static Set<String> wallets(Path file) throws IOException {
        Set<String> wallets = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            csv.stream().forEach(line -> assertThat(wallets.add(line.getField("wallet"))).isTrue());
        }
        return wallets;
    }
}
