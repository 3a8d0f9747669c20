package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The page of all findings is made from the code; run with -Dfindings.write=true to renew it. */
final class FindingsPageTest {

    private static final Path PAGE = Path.of("src", "site", "markdown", "findings.md");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.sharelift.export.findings");

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("findings.write")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# Everything that inspection can find\n\n");
        page.append("Made from the program by `FindingsPageTest`. The codes are stable: they are");
        page.append(" what `inspect --format ndjson` prints.\nA place like `{0}` stands for");
        page.append(" what was found: a row, a line, a byte, an ID; never for a secret.\n");
        for (Severity severity : Severity.values()) {
            page.append("\n## ").append(title(severity)).append("\n\n");
            page.append("| code | what it says | what to do |\n|---|---|---|\n");
            page.append(
                    Arrays.stream(FindingCode.values())
                            .filter(code -> code.severity() == severity)
                            .map(FindingsPageTest::line)
                            .collect(Collectors.joining()));
        }
        return page.toString();
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case BLOCKS -> "Blocks: the wallet, or what is missing of the file, cannot be migrated";
            case LOOK -> "Look at this: it can be migrated, but somebody should look first";
            case NOTE -> "Good to know";
        };
    }

    private static String line(FindingCode code) {
        return "| `%s` | %s | %s |\n".formatted(code, words(code, ".what"), words(code, ".todo"));
    }

    private static String words(FindingCode code, String part) {
        return WORDS.getString(code + part).replace("''", "'").replace("|", "\\|");
    }
}
