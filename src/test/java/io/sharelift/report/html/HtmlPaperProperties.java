package io.sharelift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.report.page.Block;
import io.sharelift.report.page.Block.Cell;
import io.sharelift.report.page.Block.Column;
import io.sharelift.report.page.Block.Fact;
import io.sharelift.report.page.Paper;
import io.sharelift.report.page.Section;
import io.sharelift.report.page.Tone;
import io.sharelift.report.words.Strangers;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whatever a stranger wrote, the page is built the same. */
class HtmlPaperProperties {

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("<>&\"'`=/ !-x\0\u202E\uFFFE").ofMaxLength(16),
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "</td></table></style><!--",
                        "]]>",
                        "&lt;b&gt;&#0;",
                        "</title><svg onload=alert(1)>",
                        "\u202Etxt.exe",
                        "\uD83D",
                        "e\u0301\u0300"));
    }

    @Property
    void noTextBreaksOutOfItsPlace(@ForAll("hostile") String text) throws Exception {
        String shown = Strangers.shown(text);
        MadePage hostile = MadePage.of(html(shown));
        MadePage harmless = MadePage.of(html("x"));

        assertThat(hostile.structure()).isEqualTo(harmless.structure());
        assertThat(hostile.textOf("td").getFirst()).isEqualTo(shown);
        assertThat(hostile.textOf("dd").getFirst()).isEqualTo(shown);
        assertThat(hostile.textOf("pre").getFirst()).isEqualTo(shown);
        assertThat(hostile.textOf("h1").getFirst()).isEqualTo(shown);
    }

    @Property
    void whatIsShownHasNothingHiddenInIt(@ForAll("hostile") String text) {
        assertThat(Strangers.shown(text).codePoints())
                .noneMatch(
                        c ->
                                Character.isISOControl(c)
                                        || Character.getType(c) == Character.FORMAT
                                        || Character.getType(c) == Character.SURROGATE);
    }

    private static String html(String text) throws IOException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(text));
        blocks.add(new Block.Paragraph(text, true));
        blocks.add(new Block.Note(Tone.LOOK, text, text));
        blocks.add(new Block.Facts(List.of(new Fact(text, text, true))));
        blocks.add(
                new Block.Table(
                        List.of(new Column(text, 1)),
                        List.of(List.of(Cell.of(text)), List.of(Cell.fixed(text)))));
        blocks.add(
                new Block.Bar(text, text, List.of(new Block.Part(text, 3, text, Tone.MIGRATED))));
        blocks.add(new Block.Spoken(List.of(text, text)));
        blocks.add(new Block.Squares(List.of(List.of(true, false)), text));
        blocks.add(new Block.Script(text));
        Paper paper =
                new Paper(
                        text, text, text, Instant.EPOCH, List.of(new Section("one", text, blocks)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlPaper.write(paper, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
