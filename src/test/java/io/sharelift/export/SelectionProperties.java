package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.share.WalletId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/** A list that is written is read; whatever else a file is, it is read without a crash. */
final class SelectionProperties {

    private static final String NAMES = "wallet_id";

    private Path file = Path.of("");

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("list", ".any");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.strings()
                .withChars("0123456789abcdef-_XYZ")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(id -> !FieldNames.isPerhapsWalletId(FieldNames.plain(id)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r", "\n\n");
    }

    @Provide
    Arbitrary<String> others() {
        return Arbitraries.strings().withChars("abc é客\"\n\r,;'=").ofMaxLength(12);
    }

    @Property(tries = 300)
    void aListIsReadBackInItsOrder(
            @ForAll("ids") List<String> ids,
            @ForAll("lineEnds") String end,
            @ForAll boolean mark,
            @ForAll boolean header,
            @ForAll boolean quoted)
            throws IOException {
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        text.append(header ? NAMES + end : "");
        ids.forEach(id -> text.append(quoted ? '"' + id + '"' : id).append(end));

        Selection selection = read(text.toString().getBytes(UTF_8));

        assertThat(selection.unread()).isEmpty();
        assertThat(selection.wallets().stream().map(WalletId::value).toList())
                .isEqualTo(List.copyOf(new LinkedHashSet<>(ids)));
    }

    @Property(tries = 300)
    void aColumnOfATableIsReadBackWhateverTheOthersHold(
            @ForAll("ids") List<String> ids,
            @ForAll("others") String before,
            @ForAll("others") String after,
            @ForAll("lineEnds") String end)
            throws IOException {
        StringBuilder text = new StringBuilder("what,Wallet ID,why").append(end);
        for (String id : ids) {
            text.append(cell(before)).append(',').append(id).append(',');
            text.append(cell(after)).append(end);
        }

        Selection selection = read(text.toString().getBytes(UTF_8));

        assertThat(selection.unread()).isEmpty();
        assertThat(selection.wallets().stream().map(WalletId::value).toList())
                .isEqualTo(List.copyOf(new LinkedHashSet<>(ids)));
    }

    @Property(tries = 400)
    void everyLineOfAnythingIsAWalletOrTold(@ForAll byte[] bytes, @ForAll("starts") String start)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(UTF_8));
        out.writeBytes(bytes);

        Selection selection = read(out.toByteArray());

        assertThat(selection.unreadLines()).isGreaterThanOrEqualTo(selection.unread().size());
        assertThat(selection.unread())
                .allSatisfy(line -> assertThat(line.line()).isBetween(1L, lines(out)));
    }

    @Property(tries = 200)
    void aByteThatWasChangedCostsAtMostTheLinesThatItJoins(
            @ForAll("ids") List<String> ids,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll byte now)
            throws IOException {
        byte[] bytes = String.join("\n", ids).getBytes(UTF_8);
        int at = where % bytes.length;
        long line = new String(bytes, 0, at, UTF_8).chars().filter(c -> c == '\n').count();
        boolean joined = bytes[at] == '\n';
        bytes[at] = now;

        Selection selection = read(bytes);

        for (int i = 0; i < ids.size(); i++) {
            if (i != line && !(joined && i == line + 1)) {
                assertThat(selection.contains(new WalletId(ids.get(i)))).isTrue();
            }
        }
        assertThat(selection.wallets().size() + selection.unreadLines())
                .isLessThanOrEqualTo(ids.size() + 1L);
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of(
                "", "wallet_id\n", "\uFEFFid;x\r\n\"", "sep=;\n", "{\"", "PK\3\4", "\"\"\"\n");
    }

    private static long lines(ByteArrayOutputStream out) {
        long count = 1;
        for (byte b : out.toByteArray()) {
            count += b == '\n' || b == '\r' ? 1 : 0;
        }
        return count;
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private Selection read(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return Selection.read(file);
    }
}
