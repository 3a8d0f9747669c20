package io.sharelift.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.enclave.TestEnclave;
import io.sharelift.export.FingerprintKey;
import io.sharelift.migration.CutLedger.Cut;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.share.Shares;
import io.sharelift.share.WalletId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is approved is a hash, so the hash must be of everything that is carried out. */
final class FrozenPlanTest {

    private static final int MANY = 2_500;
    private static final String SIGNER = "signer of wallet-001";

    @TempDir Path directory;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory, 4);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void planABitOfEverything() {
        bench.plan(
                Bench.line(Bench.id(0)),
                Bench.solana(Bench.id(1)),
                Bench.line(Bench.id(2)),
                "{\"userShare\":\"%%%\"}\n",
                Bench.toLookAt(Bench.id(3)),
                Bench.line(
                        Bench.id(2),
                        Shares.base64(Shares.wallet(Bench.id(2).value(), "another signer"))));
    }

    @Test
    void theRecordHasEveryWalletRowAndTermOfThePlan() {
        planABitOfEverything();
        FrozenPlan frozen = bench.frozen();

        assertThat(frozen.freeze(bench.record())).isTrue();

        assertThat(bench.events(PlanBegun.class)).containsExactly(new PlanBegun(1));
        assertThat(bench.events(WalletPlanned.class))
                .extracting(WalletPlanned::wallet)
                .containsExactly(Bench.ids(0, 4));
        assertThat(bench.events(WalletPlanned.class).getLast().findings())
                .containsExactly("SEGMENT_LEGACY", "BASE64_REPAIRED");
        assertThat(bench.events(RowWithoutWallet.class))
                .singleElement()
                .satisfies(row -> assertThat(row.why()).isNotBlank());
        PlanFrozen facts = bench.events(PlanFrozen.class).getLast();
        assertThat(facts.counts())
                .isEqualTo(
                        Map.of(
                                "SEND", 3,
                                "BLOCKED", 1,
                                "NOT_CHOSEN", 0,
                                "DONE_BEFORE", 0,
                                "WITHOUT_WALLET", 1,
                                "DUPLICATE_ROWS", 1));
        assertThat(facts.sources()).singleElement().asString().startsWith("export.ndjson, ");
        assertThat(facts.accepted()).isEqualTo(Map.of("BASE64_REPAIRED", 1));
        assertThat(facts.acceptedBy()).isEqualTo("Ann");
        assertThat(facts.base()).isEqualTo(bench.para.host().base().toString());
        assertThat(facts.enclaveKey()).isEqualTo(Bench.ENCLAVE.key().fingerprint());
    }

    @Test
    void itsHashIsPlainSha256OfTheTextsInTheFile() throws Exception {
        planABitOfEverything();
        FrozenPlan frozen = bench.frozen();
        frozen.freeze(bench.record());
        Path copy = directory.resolve("copy.sharelift");
        bench.record().copyTo(copy);

        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = file.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT json FROM event ORDER BY sequence")) {
            while (rows.next()) {
                String json = rows.getString(1);
                String body =
                        json.replaceFirst(".*?\"body\":", "").replaceFirst(",\"kind\":.*", "");
                if (json.contains(",\"kind\":\"wallet-planned\"")
                        || json.contains(",\"kind\":\"row-without-wallet\"")) {
                    sha256.update((body + "\n").getBytes(UTF_8));
                } else if (json.contains(",\"kind\":\"plan-frozen\"")) {
                    String facts = body.replaceFirst(",\"plan\":1,\"sha256\":\"[0-9a-f]{64}\"", "");
                    assertThat(facts).hasSizeLessThan(body.length());
                    sha256.update((facts + "\n").getBytes(UTF_8));
                }
            }
        }

        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(frozen.sha256());
        assertThat(bench.events(PlanFrozen.class).getLast().sha256()).isEqualTo(frozen.sha256());
    }

    @Test
    void theSameExportsReadAgainMakeTheSamePlan() {
        planABitOfEverything();
        String before = bench.frozen().sha256();
        bench.plan = Plan.ofAll(bench.read(), Picks.none());

        assertThat(bench.frozen().sha256()).isEqualTo(before);
        assertThat(bench.frozen().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void frozenTwiceItStandsOnce() {
        bench.frozen().freeze(bench.record());
        long before = bench.record().anchor().sequence();
        bench.restart();

        assertThat(bench.frozen().freeze(bench.record())).isFalse();
        assertThat(bench.events(PlanFrozen.class)).hasSize(1);
        // Nothing but a signature, which closing the record may have added.
        assertThat(bench.record().anchor().sequence()).isLessThanOrEqualTo(before + 1);
    }

    private static Named<Consumer<Bench>> change(String name, Consumer<Bench> what) {
        return Named.of(name, what);
    }

    static Stream<Named<Consumer<Bench>>> changes() {
        return Stream.of(
                change("pace", b -> b.terms = b.terms.withPerMinute(601)),
                change("burst", b -> b.terms = b.terms.withBurst(21)),
                change("in flight", b -> b.settings = Bench.settings(5)),
                change("canary", b -> b.terms = b.terms.withCanary(1)),
                change("people", b -> b.terms = b.terms.withPeople(2)),
                change("who looked", b -> b.terms = b.terms.withAcceptedBy("Bob")),
                change("enclave key", b -> b.accepted = TestEnclave.generate()),
                change(
                        "one wallet fewer",
                        b -> b.plan = chosen(b, Choice.only(id -> !id.equals(Bench.id(0))))),
                change(
                        "done before",
                        b ->
                                b.plan =
                                        chosen(
                                                b,
                                                Choice.all()
                                                        .withDone(Map.of(Bench.id(0), "by x")))),
                change("another share", b -> b.plan(export(SIGNER.replace("of", "or")))),
                change(
                        "fingerprint key",
                        b -> b.plan = Plan.ofAll(b.read(FingerprintKey.random()), Picks.none())),
                change("size of the export", b -> b.plan(export(SIGNER) + "\n")));
    }

    private static Plan chosen(Bench bench, Choice choice) {
        return Plan.of(bench.plan.inventory(), Picks.none(), choice);
    }

    private static String export(String signer) {
        return Bench.line(Bench.id(0))
                + Bench.line(Bench.id(1), Shares.base64(Shares.wallet(Bench.id(1).value(), signer)))
                + Bench.toLookAt(Bench.id(3));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverIsChangedIsAnotherHashAndVoidsTheApproval(Consumer<Bench> change)
            throws Exception {
        bench.plan(export(SIGNER));
        String before = bench.frozen().sha256();
        bench.open();

        change.accept(bench);

        FrozenPlan changed = bench.frozen();
        assertThat(changed.sha256()).isNotEqualTo(before);
        RunSummary unwritten = bench.open(changed).run();
        assertThat(unwritten.end().reason()).isEqualTo(RunEnd.Reason.NOT_APPROVED);
        changed.freeze(bench.record());
        assertThat(bench.open(changed).run().end().reason()).isEqualTo(RunEnd.Reason.NOT_APPROVED);
        assertThat(bench.para.server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cut.class,
            names = {"KILLED_BEFORE", "KILLED_AFTER"})
    void aPlanThatWasCutOffIsNotInForceAndIsWrittenAnew(Cut cut) {
        FrozenPlan earlier = bench.frozen();
        earlier.freeze(bench.record());
        bench.terms = bench.terms.withBurst(7);
        FrozenPlan frozen = bench.frozen();
        CutLedger ledger = new CutLedger(bench.record(), 1, cut);
        assertThatThrownBy(() -> frozen.freeze(bench.record(), ledger))
                .isInstanceOf(CutLedger.Killed.class);
        bench.restart();

        assertThat(PlanInForce.of(bench.record()).orElseThrow().is(earlier)).isTrue();
        assertThat(frozen.freeze(bench.record())).isTrue();
        PlanInForce inForce = PlanInForce.of(bench.record()).orElseThrow();
        assertThat(inForce.is(frozen)).isTrue();
        assertThat(inForce.frozen().plan()).isEqualTo(3);
    }

    @Test
    void whatSomebodyShouldLookAtIsNotFrozenUntilSomebodySaysSo() {
        bench.plan(export(SIGNER));
        bench.terms = bench.terms.withAcceptedBy(" ");

        assertThatIllegalStateException()
                .isThrownBy(() -> bench.frozen().freeze(bench.record()))
                .withMessageContaining("look at");
        assertThat(bench.events(PlanBegun.class)).isEmpty();
    }

    @Test
    void whereThereIsNothingToLookAtNobodyIsNamed() {
        bench.frozen().freeze(bench.record());

        assertThat(bench.events(PlanFrozen.class).getLast().acceptedBy()).isEmpty();
    }

    @Test
    void moreWalletsThanAreWrittenAtOnceAreAllOfThePlan() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            lines.append(Bench.line(new WalletId("wallet-%06d".formatted(i))));
        }
        bench.plan(lines.toString());
        FrozenPlan frozen = bench.frozen();
        frozen.freeze(bench.record());

        assertThat(PlanInForce.of(bench.record()).orElseThrow().is(frozen)).isTrue();
        assertThat(bench.events(WalletPlanned.class)).hasSize(MANY);
        assertThat(frozen.counts()).containsEntry(Decision.SEND.name(), MANY);
    }
}
