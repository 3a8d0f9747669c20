package io.sharelift.command;

import io.sharelift.record.anchor.AnchorText;
import io.sharelift.record.anchor.AnchorTextException;
import io.sharelift.record.verify.RecordVerifier;
import io.sharelift.record.verify.Verdict;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code sharelift record verify}: whether a record is as it was written. */
@Command(
        name = "verify",
        description = "Checks whether records are as they were written. Offline; changes nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nHow it ends:%n",
        exitCodeList = {
            "0: every record is sound",
            "1: a file could not be checked at all",
            "2: something is wrong with a record, or the head is not in it"
        })
final class RecordVerifyCommand implements Callable<Integer> {

    @Option(
            names = "--anchor",
            paramLabel = "HEAD",
            description =
                    "a head of the record that was kept elsewhere: its hex, with or without NUMBER-"
                            + " before it, or its 32 words in quotation marks")
    private @Nullable String anchor;

    @Option(names = "--json", description = "one line of JSON for each file, for programs")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "records to check")
    private List<Path> files = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec.commandLine());
        Optional<AnchorText> head = head(anchor);
        List<Verdict> verdicts = new ArrayList<>();
        for (Path file : files) {
            Verdict verdict = RecordVerifier.verify(file, head);
            if (json) {
                terminal.out().println(VerdictJson.line(verdict));
            } else {
                VerdictText.print(verdict, terminal.out());
            }
            terminal.out().flush();
            verdicts.add(verdict);
        }
        return exitCode(verdicts);
    }

    /** A head as it was given after {@code --anchor}; null for none. */
    static Optional<AnchorText> head(@Nullable String anchor) {
        try {
            return Optional.ofNullable(anchor).map(AnchorText::parse);
        } catch (AnchorTextException e) {
            throw new CouldNotException("The head after --anchor: " + e.getMessage());
        }
    }

    /** A record that is wrong weighs more than a file that could not be looked at. */
    private static int exitCode(List<Verdict> verdicts) {
        if (verdicts.stream().allMatch(Verdict::sound)) {
            return ExitCode.WELL;
        }
        boolean wrong =
                verdicts.stream()
                        .flatMap(verdict -> verdict.flaw().stream())
                        .anyMatch(flaw -> !flaw.kind().isUnread());
        return wrong ? ExitCode.NEEDS_A_PERSON : ExitCode.COULD_NOT;
    }
}
