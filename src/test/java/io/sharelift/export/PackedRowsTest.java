package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Agreement;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

final class PackedRowsTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
                        "0A1B2C3D-4e5f-6071-8293-a4b5c6d7e8f9",
                        "0x5c53a0d23717829554fce1f193d6c94917e9b280",
                        "0x5C53a0d23717829554fce1f193d6c94917e9b280",
                        "04abcdef",
                        "abc",
                        "0x",
                        "",
                        "Zoë, 你好"),
                Arbitraries.strings().alpha().numeric().ofMaxLength(60),
                Arbitraries.strings().withChars("0123456789abcdefx-").ofMaxLength(140));
    }

    @Property(tries = 500)
    void aRowIsGivenBackAsItWas(
            @ForAll("texts") String address,
            @ForAll("texts") String identifier,
            @ForAll("places") SourcePlace place,
            @ForAll WalletScheme scheme,
            @ForAll WalletType type,
            @ForAll boolean sealed,
            @ForAll long signerBytes) {
        WalletRow row =
                row(
                        "wallet-1",
                        scheme,
                        type,
                        address,
                        identifier,
                        place,
                        Math.abs(signerBytes >> 1),
                        sealed,
                        List.of(
                                Finding.of(FindingCode.SEGMENT_LEGACY, address, identifier),
                                new Finding(FindingCode.LINE_BROKEN, List.of("5"), "in.json")));
        PackedRows rows = new PackedRows();
        for (int i = 0; i < 3; i++) {
            rows.add(row);
        }

        assertThat(rows.get(2, 7, List.of())).isEqualTo(row);
        assertThat(rows.sameWalletId(0, 2)).isTrue();
        assertThat(rows.sameFingerprint(0, 2)).isTrue();
        assertThat(RowPacking.severity(rows.weight(1))).isEqualTo(Severity.BLOCKS);
    }

    @Provide
    Arbitrary<SourcePlace> places() {
        Arbitrary<Inside> inside =
                Arbitraries.of(
                                new Inside.Entry("a.json", 3),
                                new Inside.Cell("keyShares", "share", -5),
                                new Inside.Cell("keyShares", "share", Long.MAX_VALUE))
                        .map(Inside.class::cast);
        return Combinators.combine(
                        inside.injectNull(0.4),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.of(TextForm.class))
                .as(
                        (in, number, form) ->
                                new SourcePlace(
                                        Path.of("/a/" + number % 3),
                                        in,
                                        number,
                                        number / 2,
                                        number / 3,
                                        number / 5,
                                        form));
    }

    private static WalletRow row(
            @Nullable String id,
            WalletScheme scheme,
            WalletType type,
            String address,
            String identifier,
            SourcePlace place,
            long signerBytes,
            boolean sealed,
            List<Finding> findings) {
        return new WalletRow(
                7,
                id == null ? null : new WalletId(id),
                scheme,
                type,
                address,
                null,
                identifier,
                place,
                -1,
                3,
                identifier == null ? List.of() : List.of(identifier, "?"),
                signerBytes,
                "00112233445566778899aabbccddeeff",
                new SignerFacts(SignerLayout.CGGMP, identifier, Agreement.DIFFERS),
                sealed,
                findings);
    }

    @Test
    void aRowLongerThanAPageHasAPageOfItsOwn() {
        SourcePlace place = new SourcePlace(Path.of("x"), null, 1, 1, 0, 9, TextForm.PLAIN);
        String long_ = "ü".repeat(300_000);
        PackedRows rows = new PackedRows();
        WalletRow longRow = plain("a", long_, place);
        WalletRow shortRow = plain(null, "short", place);
        rows.add(shortRow);
        rows.add(longRow);
        rows.add(shortRow);

        assertThat(rows.get(1, 7, List.of())).isEqualTo(longRow);
        assertThat(rows.get(2, 7, List.of())).isEqualTo(shortRow);
        assertThat(rows.hasWalletId(1)).isTrue();
        assertThat(rows.hasWalletId(2)).isFalse();
    }

    private static WalletRow plain(@Nullable String id, String who, SourcePlace place) {
        return row(id, WalletScheme.DKLS, WalletType.EVM, "0x00", who, place, 1, false, List.of());
    }

    @Test
    void aWalletThatStandsEverywhereNamesTwentyOtherPlaces() {
        SourcePlace place = new SourcePlace(Path.of("x"), null, 1, 1, 0, 9, TextForm.PLAIN);
        PackedRows rows = new PackedRows();
        for (int i = 0; i < 1_000; i++) {
            rows.add(plain("a", "b", place));
        }

        InventoryRows settled = Duplicates.settle(rows, ReadingProgress.none());

        assertThat(settled).hasSize(1);
        assertThat(settled.getFirst().findings()).hasSize(20);
        assertThat(settled.worst(0)).isEqualTo(Severity.NOTE);
    }
}
