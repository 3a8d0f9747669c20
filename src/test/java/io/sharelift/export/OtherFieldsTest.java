package io.sharelift.export;

import static io.sharelift.export.BesideShares.names;
import static io.sharelift.export.BesideShares.read;
import static io.sharelift.export.BesideShares.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class OtherFieldsTest {

    private static final String A = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String B = "0a1b2c3d-0000-4000-8000-000000000002";

    @TempDir Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(
                folder.resolve(name), text.replace("{A}", share(A)).replace("{B}", share(B)));
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
}
