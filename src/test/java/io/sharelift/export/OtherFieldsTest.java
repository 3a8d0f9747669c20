package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.export.MadeExport.Made;
import io.sharelift.export.OtherFields.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class OtherFieldsTest {

    private static final String A = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String B = "0a1b2c3d-0000-4000-8000-000000000002";

    @TempDir Path folder;

    private static String share(String id) {
        return new Made(id, "0x" + "ab".repeat(20), "who", "fixture+signer/of" + id).share();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(
                folder.resolve(name), text.replace("{A}", share(A)).replace("{B}", share(B)));
    }

    /** Every row's fields as one line of {@code name=value}. */
    private static List<String> read(Path file) throws IOException {
        Inventory inventory = Exports.read(file);
        List<String> rows = new ArrayList<>();
        try (OtherFields fields = inventory.otherFields()) {
            for (WalletRow row : inventory.rows()) {
                rows.add(words(fields.of(row)));
            }
        }
        return rows;
    }

    private static String words(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + "=" + field.value())
                .collect(Collectors.joining("|"));
    }

    private static List<String> names(Path file) throws IOException {
        try (OtherFields fields = Exports.read(file).otherFields()) {
            return fields.names();
        }
    }

    @Test
    void ofATableEveryColumnButTheShareIsToldInItsOrder() throws IOException {
        Path file =
                write(
                        "a.csv",
                        """
                        Email,User Share,note,wallet_id,Note,,old share
                        a@x.y,{A}," two
                        ""lines"" ",%s,x,y,z
                        ,{B},,%s,,,
                        """
                                .formatted(A, B));

        assertThat(read(file))
                .containsExactly(
                        "Email=a@x.y|note= two\n\"lines\" |wallet_id=" + A + "|Note=x|(6)=y",
                        "Email=|note=|wallet_id=" + B + "|Note=|(6)=");
        assertThat(names(file)).containsExactly("Email", "note", "wallet_id", "Note", "(6)");
    }

    @Test
    void aTableWithoutAHeaderHasNumbersForNames() throws IOException {
        Path file = write("a.csv", A + ";a@x.y;{A}\n" + B + ";b@x.y;{B}\n");

        assertThat(read(file))
                .containsExactly("(1)=" + A + "|(2)=a@x.y", "(1)=" + B + "|(2)=b@x.y");
    }

    @Test
    void twoColumnsOfOneNameAreBothKept() throws IOException {
        Path file = write("a.csv", "mail,mail,share,mail\n1,2,{A},3\n");

        assertThat(read(file)).containsExactly("mail=1|mail (2)=2|mail (3)=3");
    }

    @Test
    void aLineWithMoreCellsThanNamesKeepsThemByNumber() throws IOException {
        Path file = write("a.csv", "id,share\n" + A + ",{A},more\n" + B + ",{B}\n");

        assertThat(read(file)).containsExactly("id=" + A + "|(3)=more", "id=" + B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void namesInUtf16AreKeptWhole(String charset) throws IOException {
        String text = "\uFEFFname\tshare\tnote\nJosé 客\t" + share(A) + "\t\"é \"\"x\"\"\"\n";
        Path file = Files.writeString(folder.resolve("a.txt"), text, Charset.forName(charset));

        assertThat(read(file)).containsExactly("name=José 客|note=é \"x\"");
    }

    @Test
    void ofAJsonRowTextsNumbersAndTruthsAreToldAndWhatIsNestedIsNot() throws IOException {
        String row =
                """
                {"a":"é \\u00e9 \\"q\\" \\ud83d\\ude00","n":-1.50e3,"userShare":"{A}","t":true,
                 "f":false,"z":null,"o":{"x":"y","userShare":"no"},"l":[1,"2"],"":"empty","a":2}\
                """;

        assertThat(read(write("a.json", "[7,{\"no\":1}," + row + "]")))
                .containsExactly("a=é é \"q\" 😀|n=-1.50e3|t=true|f=false|z=|=empty|a (2)=2");
    }

    @Test
    void aRowInAMapHasItsNameToo() throws IOException {
        Path file =
                write(
                        "map.json",
                        """
                        {"who é": {"walletData": {"id": "%s"}, "userShare": "{A}", "tier": "gold"},
                         "alone": "{B}",
                         "wallets": [{"userShare": "%s", "email": "c@x.y"}]}
                        """
                                .formatted(A, share("third")));

        assertThat(read(file))
                .containsExactly("(key)=who é|tier=gold", "(key)=alone", "email=c@x.y");
    }

    @Test
    void aRowThatIsAFileByItselfIsRead() throws IOException {
        assertThat(
                        read(
                                write(
                                        "one.json",
                                        "{\n\"walletId\": \""
                                                + A
                                                + "\",\n\"x\": 1,\n"
                                                + "\"userShare\": \"{A}\"}")))
                .containsExactly("walletId=" + A + "|x=1");
    }

    @Test
    void rowsOnLinesAreReadAndBrokenLinesBetweenThemAreNot() throws IOException {
        Path file =
                write(
                        "a.ndjson",
                        "{\"x\":1,\"userShare\":\"{A}\"}\n{\"x\":\n\"{B}\"\r\n"
                                + "{\"userShare\":\""
                                + share("third")
                                + "\",\"x\":3}");

        assertThat(read(file)).containsExactly("x=1", "", "x=3");
    }

    @Test
    void aWalletWithoutAShareKeepsItsOtherFields() throws IOException {
        Path json =
                write(
                        "a.json",
                        "[{\"walletId\":\""
                                + A
                                + "\",\"x\":1},"
                                + "{\"x\":2,\"userShare\":\"{B}\"}]");
        Path csv = write("a.csv", "x,share,wallet_id\n1,," + A + "\n2,{B}," + B + "\n");

        assertThat(read(json)).containsExactly("walletId=" + A + "|x=1", "x=2");
        assertThat(read(csv)).containsExactly("x=1|wallet_id=" + A, "x=2|wallet_id=" + B);
    }

    @Test
    void sharesAloneHaveNothingBesideThem() throws IOException {
        assertThat(read(write("a.txt", "{A}\n{B}\n"))).containsExactly("", "");
        assertThat(read(write("list.json", "[\"{A}\",\"{B}\"]"))).containsExactly("", "");
    }

    @Test
    void filesInArchivesAreReadLikeOthers() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("one.csv"));
            out.write(("x,share\n1," + share(A) + "\n").getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("two.json"));
            out.write(("[{\"x\":2,\"share\":\"" + share(B) + "\"}]").getBytes(UTF_8));
        }
        Path gzip = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(("y,share\n3," + share(A) + "\n").getBytes(UTF_8));
        }

        assertThat(read(zip)).containsExactly("x=1", "x=2");
        assertThat(read(gzip)).containsExactly("y=3");
    }

    @Test
    void inEveryFixtureEachWalletIsNamedAndNothingIsAShare() throws IOException {
        for (String name :
                List.of(
                        "wallets.csv",
                        "wallets-excel.csv",
                        "wallets.ndjson",
                        "array.json",
                        "array-minified.json",
                        "bulk-store.json",
                        "legacy.json",
                        "multi-segment.json",
                        "encrypted-shares.json",
                        "keyShares.db",
                        "keyShares-encrypted.db",
                        "single-user-share.txt")) {
            assertThat(read(Exports.file(name)))
                    .isNotEmpty()
                    .allSatisfy(
                            fields ->
                                    assertThat(fields).doesNotContain("eyJ").hasSizeLessThan(300));
        }
        assertThat(read(Exports.file("wallets.csv")).getFirst())
                .isEqualTo(
                        "wallet_id=0b9ae669-081e-48e2-bc83-4aebc45268d4"
                                + "|email=customer300@example.com");
        assertThat(read(Exports.file("wallets.ndjson")).getFirst())
                .isEqualTo(
                        "id=0|walletId=f0716c7a-28cd-4220-9c9d-f7f09ad860a5"
                                + "|createdAt=2025-01-01");
        assertThat(read(Exports.file("bulk-store.json")).getFirst())
                .isEqualTo("(key)=handle_0|createdAt=2025-03-01T10:00:00.000Z");
        assertThat(read(Exports.file("keyShares.db")).getFirst()).isEqualTo("email=客户-100-é");
    }

    @Test
    void aFileThatChangedAfterItWasInspectedIsNotReadAgain() throws IOException {
        Path file = write("a.csv", "x,share\n1,{A}\n");
        Inventory inventory = Exports.read(file);
        write("a.csv", "xyz,share\n1,{A}\n");

        try (OtherFields fields = inventory.otherFields()) {
            assertThatThrownBy(() -> fields.of(inventory.rows().getFirst()))
                    .isInstanceOf(ShareChangedException.class)
                    .hasMessageContaining("has changed since it was inspected");
            assertThatThrownBy(fields::names).isInstanceOf(ShareChangedException.class);
        }
    }

    @Test
    void theOrderInWhichRowsAreAskedForDoesNotMatter() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(
                    Files.writeString(
                            folder.resolve(i + ".csv"),
                            "x,share\n"
                                    + i
                                    + ","
                                    + share("a" + i)
                                    + "\nb"
                                    + i
                                    + ","
                                    + share("b" + i)
                                    + "\n"));
        }
        Inventory inventory = Exports.read(files.toArray(Path[]::new));
        List<WalletRow> rows = new ArrayList<>(inventory.rows());
        Collections.shuffle(rows, new Random(1));

        try (OtherFields fields = inventory.otherFields()) {
            Map<Integer, String> read = new HashMap<>();
            for (WalletRow row : rows) {
                read.put(row.number(), words(fields.of(row)));
            }
            assertThat(read).hasSize(80).containsEntry(0, "x=0").containsEntry(79, "x=b39");
            assertThat(words(fields.of(inventory.rows().get(42)))).isEqualTo(read.get(42));
        }
    }

    @Test
    void manyColumnsAreKeptUpToABound() throws IOException {
        String names =
                IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String cells =
                IntStream.range(0, 300).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        Path file = write("a.csv", "share," + names + "\n{A}," + cells + "\n");

        assertThat(names(file)).hasSize(199).startsWith("c0", "c1").endsWith("c198");
        assertThat(read(file).getFirst()).startsWith("c0=v0|c1=v1").endsWith("|c198=v198");
    }

    @Test
    void namesOfAllFilesAreToldOnceAndBounded() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            rows.append(
                    "{\"x\":1,\"n%d\":1,\"m%d\":2,\"userShare\":\"%s\"}\n"
                            .formatted(i, i, share("w" + i)));
        }

        assertThat(names(Files.writeString(folder.resolve("a.ndjson"), rows)))
                .hasSize(200)
                .startsWith("x", "n0", "m0", "n1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void manyRowsAreReadForwardsAndBackwardsInTimeThatGrowsWithThem(String format)
            throws IOException {
        int count = 20_000;
        StringBuilder text = new StringBuilder(format.equals("csv") ? "x,y,share\n" : "[");
        for (int i = 0; i < count; i++) {
            String share = share("w" + i);
            text.append(
                    format.equals("csv")
                            ? i + ",customer%d@example.com,".formatted(i) + share + "\n"
                            : "{\"x\":%d,\"y\":\"customer%d@example.com\",\"share\":\""
                                            .formatted(i, i)
                                    + share
                                    + (i + 1 < count ? "\"},\n" : "\"}]"));
        }
        Inventory inventory = Exports.read(Files.writeString(folder.resolve("many"), text));
        long start = System.nanoTime();
        try (OtherFields fields = inventory.otherFields()) {
            for (int i = 0; i < count; i++) {
                int back = count - 1 - i;
                assertThat(fields.of(inventory.rows().get(i)).getFirst().value())
                        .isEqualTo(String.valueOf(i));
                assertThat(fields.of(inventory.rows().get(back)).getFirst().value())
                        .isEqualTo(String.valueOf(back));
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        // Far more than it takes; a scan from the start for each row would take an hour.
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }
}
