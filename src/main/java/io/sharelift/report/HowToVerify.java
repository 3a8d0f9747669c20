package io.sharelift.report;

import io.sharelift.record.Anchor;
import io.sharelift.record.account.Account;
import io.sharelift.report.deletion.DeletionNames;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page by which somebody without Sharelift verifies a pack. */
final class HowToVerify {

    private HowToVerify() {}

    static String text(Account account) throws IOException {
        Anchor anchor = account.anchor();
        DeletionNames names = DeletionNames.of(account);
        try (InputStream in =
                Objects.requireNonNull(
                        HowToVerify.class.getResourceAsStream("how-to-verify.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@EVENTS@", Long.toString(anchor.sequence()))
                    .replace("@HASH@", anchor.hash())
                    .replace("@SAFE@", names.safe())
                    .replace("@KEEP@", names.keep())
                    .replace("@PAGE@", names.page());
        }
    }
}
