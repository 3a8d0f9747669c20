package io.sharelift.record.verify;

import io.sharelift.record.anchor.AnchorText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Checks a record with nothing but its file, offline. The file is treated as hostile: whatever is
 * in it, there is a verdict, the file stays as it is, and nothing is left behind.
 */
public final class RecordVerifier {

    private static final int NEWS = 1_000;

    private RecordVerifier() {}

    /**
     * Checks every event from the first on, up to the first that is wrong.
     *
     * @param anchor a head of this record that was kept elsewhere
     */
    public static Verdict verify(Path file, Optional<AnchorText> anchor) {
        return verify(file, anchor, _ -> {});
    }

    /**
     * As above.
     *
     * @param progress told now and then how many events were checked; what it throws ends the
     *     checking and comes out of here
     */
    public static Verdict verify(Path file, Optional<AnchorText> anchor, LongConsumer progress) {
        Path absolute = file.toAbsolutePath();
        if (!Files.exists(absolute)) {
            return nothingRead(file, anchor, FileFlaws.missing(file));
        } else if (!Files.isRegularFile(absolute)) {
            return nothingRead(file, anchor, FileFlaws.notARecord(file));
        }
        try {
            BasicFileAttributes before = attributes(absolute);
            Verdict verdict = open(absolute, anchor, progress);
            return isSame(before, attributes(absolute))
                    ? verdict
                    : nothingRead(file, anchor, FileFlaws.writtenMeanwhile(file));
        } catch (IOException e) {
            return nothingRead(file, anchor, FileFlaws.unreadable(file));
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime());
    }

    private static Verdict open(Path file, Optional<AnchorText> anchor, LongConsumer progress)
            throws IOException {
        try (HostileFile opened = HostileFile.open(file)) {
            Optional<Flaw> flaw = FileCheck.header(opened, file);
            return flaw.isPresent()
                    ? nothingRead(file, anchor, flaw.get())
                    : walk(opened, file, anchor, progress);
        } catch (FlawException e) {
            return nothingRead(file, anchor, e.flaw());
        } catch (SQLException e) {
            return nothingRead(file, anchor, FileCheck.trouble(file, e, 0));
        }
    }

    private static Verdict walk(
            HostileFile opened, Path file, Optional<AnchorText> anchor, LongConsumer progress)
            throws IOException {
        EnvelopeCheck envelopes = new EnvelopeCheck(opened);
        ChainCheck check = new ChainCheck(new Evidence(opened), envelopes, anchor);
        Optional<Flaw> found;
        try (EventRows rows = opened.rows(Long.MIN_VALUE, Long.MAX_VALUE)) {
            found = firstWrong(rows, check, progress);
        } catch (SQLException e) {
            found = Optional.of(FileCheck.trouble(file, e, check.last() + 1));
        }
        boolean stopped = found.isPresent();
        Optional<Flaw> flaw =
                stopped
                        ? found.map(check::earlier)
                        : check.end()
                                .or(() -> FileCheck.wholeFile(opened, file))
                                .or(() -> FileCheck.envelopes(envelopes, file));
        return new Verdict(
                file, check.contents(), check.anchor(stopped), flaw, check.remarks(stopped));
    }

    private static Optional<Flaw> firstWrong(
            EventRows rows, ChainCheck check, LongConsumer progress) throws SQLException {
        for (EventRow row = rows.next(); row != null; row = rows.next()) {
            Optional<Flaw> flaw = check.take(row);
            if (flaw.isPresent()) {
                return flaw;
            }
            if (check.last() % NEWS == 0) {
                progress.accept(check.last());
            }
        }
        return Optional.empty();
    }

    private static Verdict nothingRead(Path file, Optional<AnchorText> anchor, Flaw flaw) {
        return new Verdict(
                file,
                Contents.NOTHING,
                new AnchorSearch(anchor).finding(0, true),
                Optional.of(flaw),
                List.of());
    }
}
