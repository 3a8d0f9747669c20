package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.MadeExport.Made;
import io.sharelift.export.MadeExport.Way;
import io.sharelift.share.UserShare;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** What is written is read back; what is damaged is told, and never costs a row in silence. */
final class ExportDamageProperties {

    /** Far more than it takes, on a machine that is busy. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private Path file = Path.of("");

    /** What happens to files on their way. */
    enum Damage {
        CUT,
        FLIP,
        INSERT,
        DOUBLE,
        REMOVE;

        byte[] to(byte[] bytes, int at, int what) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (this) {
                case CUT -> {}
                case FLIP -> {
                    out.write(bytes[at] ^ 1 << what % 8);
                    out.write(bytes, at + 1, bytes.length - at - 1);
                }
                case INSERT -> {
                    out.write("\",;\t\n\r{}[]:-\\x=\0".charAt(what % 16));
                    out.write(bytes, at, bytes.length - at);
                }
                case DOUBLE -> {
                    int count = Math.min(what, bytes.length - at);
                    out.write(bytes, at, count);
                    out.write(bytes, at, bytes.length - at);
                }
                case REMOVE -> out.write(bytes, at + 1, bytes.length - at - 1);
            }
            return out.toByteArray();
        }

        /** The last byte that is not what it was, counted in the whole file. */
        int lastByte(byte[] bytes, int at, int what) {
            return switch (this) {
                case CUT -> bytes.length - 1;
                case DOUBLE -> Math.min(at + what, bytes.length - 1);
                default -> at;
            };
        }
    }

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("export", ".any");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Provide
    Arbitrary<List<Made>> wallets() {
        StringArbitrary hex = Arbitraries.strings().withChars("0123456789abcdef");
        Arbitrary<String> ids =
                hex.ofLength(32)
                        .map(h -> h.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"));
        Arbitrary<String> names =
                Arbitraries.strings().withChars("abcdeéß客 .@").ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> signers =
                Arbitraries.strings().withChars("ABCdef0189+/=").ofMinLength(1).ofMaxLength(60);
        return Combinators.combine(ids, hex.ofLength(40), names, signers)
                .as((id, address, who, key) -> new Made(id, "0x" + address, "n" + who + "n", key))
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .uniqueElements(Made::id)
                .uniqueElements(Made::signer)
                .uniqueElements(Made::identifier);
    }

    @Property(tries = 400)
    void whatIsWrittenInAnyWayIsReadBack(@ForAll("wallets") List<Made> wallets, @ForAll Way way)
            throws IOException {
        Inventory inventory = read(way.write(wallets).bytes());

        assertThat(inventory.files().getFirst().findings()).isEmpty();
        assertThat(facts(inventory)).isEqualTo(facts(wallets, way.tellsIdentifiers()));
    }

    @Property(tries = 1500)
    void damageIsToldAndCostsNoOtherRowInSilence(
            @ForAll("wallets") List<Made> wallets,
            @ForAll Way way,
            @ForAll Damage damage,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 400) int what)
            throws IOException {
        MadeExport made = way.write(wallets);
        int at = where % made.bytes().length;
        Set<Integer> hurt = new HashSet<>();
        int last = damage.lastByte(made.bytes(), at, what);
        for (int row = made.rowAt(at); row <= made.lastRowAt(last); row++) {
            hurt.add(row);
        }

        Inventory inventory = read(damage.to(made.bytes(), at, what));

        if (hasFindings(inventory)) {
            assertThatSoundRowsAreTrue(inventory, wallets, hurt);
        } else {
            Map<String, String> found = facts(inventory);
            boolean names = way.tellsIdentifiers() && !hurt.contains(-1);
            facts(wallets, names)
                    .forEach(
                            (id, facts) -> {
                                if (!hurt.contains(row(wallets, id))) {
                                    assertThat(found).containsKey(id);
                                    assertThat(found.get(id)).startsWith(facts);
                                }
                            });
        }
    }

    @Property(tries = 200)
    void whatIsPackedAndDamagedIsToldToo(
            @ForAll("wallets") List<Made> wallets,
            @ForAll Damage damage,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 400) int what)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Way.LINES.write(wallets).bytes());
        }
        byte[] bytes = packed.toByteArray();

        Inventory inventory = read(damage.to(bytes, where % bytes.length, what));

        if (!hasFindings(inventory)) {
            assertThat(facts(inventory)).isEqualTo(facts(wallets, true));
        }
    }

    @Property(tries = 400)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll("starts") String start)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(UTF_8));
        out.writeBytes(bytes);

        assertThat(read(out.toByteArray()).files()).hasSize(1);
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of(
                "",
                "[",
                "{",
                "a,userShare\n",
                "\"a\"\t\"share\"\n\"",
                "SQLite format 3\0",
                "PK\3\4",
                "\uFEFF",
                "eyJ");
    }

    @Property(tries = 150)
    void aDamagedDatabaseIsReadAsFarAsItGoes(
            @ForAll Damage damage,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(min = 1, max = 400) int what)
            throws IOException {
        byte[] bytes = Files.readAllBytes(Exports.file("keyShares.db"));
        Map<String, String> before = facts(Exports.read("keyShares.db"));
        // Half of all damage where the database keeps its order.
        int at = where % 2 == 0 ? where / 2 % bytes.length : where / 2 % 8192;

        Inventory inventory = read(damage.to(bytes, at, what));

        if (!hasFindings(inventory)) {
            Map<String, String> after = facts(inventory);
            long changed =
                    before.entrySet().stream()
                            .filter(e -> !e.getValue().equals(after.get(e.getKey())))
                            .count();
            assertThat(changed).isLessThanOrEqualTo(3);
        }
    }

    private Inventory read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        long start = System.nanoTime();
        Inventory inventory = Exports.read(file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        return inventory;
    }

    private static boolean hasFindings(Inventory inventory) {
        return inventory.rows().stream().anyMatch(row -> !row.findings().isEmpty())
                || inventory.files().stream().anyMatch(report -> !report.findings().isEmpty());
    }

    /** Even where damage is told, a row that nothing is said of has the facts that it had. */
    private static void assertThatSoundRowsAreTrue(
            Inventory inventory, List<Made> wallets, Set<Integer> hurt) throws IOException {
        Map<String, String> written = facts(wallets, false);
        for (Map.Entry<String, String> found : facts(inventory).entrySet()) {
            String facts = written.get(found.getKey());
            if (facts != null && !hurt.contains(row(wallets, found.getKey()))) {
                assertThat(found.getValue()).startsWith(facts);
            }
        }
    }

    private static int row(List<Made> wallets, String id) {
        return wallets.stream().map(Made::id).toList().indexOf(id);
    }

    private static Map<String, String> facts(List<Made> wallets, boolean withIdentifiers) {
        Map<String, String> facts = new HashMap<>();
        for (Made made : wallets) {
            String who = withIdentifiers ? made.identifier() : "";
            facts.put(made.id(), made.address() + " " + made.signer() + " " + who);
        }
        return facts;
    }

    /** The facts of every wallet that can be migrated, its signer as it is read again. */
    private static Map<String, String> facts(Inventory inventory) throws IOException {
        Map<String, String> facts = new HashMap<>();
        List<WalletRow> rows = new ArrayList<>(inventory.rows());
        rows.removeIf(WalletRow::blocked);
        try (ShareReader shares = inventory.shares()) {
            for (WalletRow row : rows) {
                try (UserShare share = shares.open(row)) {
                    var signer = share.segments().get(row.segment()).signer();
                    byte[] text = new byte[(int) signer.size()];
                    signer.copyTo(text, 0);
                    String who = row.identifier() == null ? "" : row.identifier();
                    facts.put(
                            String.valueOf(row.walletId()),
                            row.address() + " " + new String(text, UTF_8) + " " + who);
                    Arrays.fill(text, (byte) 0);
                }
            }
        }
        return facts;
    }
}
