package io.sharelift.desktop.inspect;

import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.export.WalletRow;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.address.Agreement;
import io.sharelift.share.signer.Anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something about a wallet that was compared with something else, and how it came out.
 *
 * @param tone good, or that somebody should look, or grey where it cannot be told
 * @param more what was found instead; empty if there is nothing to add
 */
record Check(Tone tone, String says, String more) {

    /** Grey: it cannot be told. */
    static final Tone NOT_TOLD = Tone.PLANNED;

    /** Everything that was compared of a wallet whose segment was read. */
    static List<Check> of(WalletRow row, OpenSegment.Read read, Words words) {
        List<Check> checks = new ArrayList<>();
        checks.add(walletId(row, read, words));
        checks.add(scheme(row, words));
        Anatomy anatomy = read.anatomy();
        if (anatomy != null) {
            checks.add(layout(row, anatomy, words));
            checks.add(address(row, words));
            secret(anatomy, words).ifPresent(checks::add);
        }
        return checks;
    }

    private static Check walletId(WalletRow row, OpenSegment.Read read, Words words) {
        WalletId wallet = row.walletId();
        if (wallet == null) {
            return new Check(Tone.BLOCKS, words.say("check.id.none"), "");
        }
        Anatomy anatomy = read.anatomy();
        WalletId named = anatomy == null ? null : anatomy.walletId();
        if (named == null) {
            return new Check(NOT_TOLD, words.say("check.id.unknown"), "");
        }
        return named.equals(wallet)
                ? new Check(Tone.GOOD, words.say("check.id.same"), "")
                : new Check(
                        Tone.BLOCKS,
                        words.say("check.id.differs"),
                        words.say("check.id.named", named));
    }

    private static Check scheme(WalletRow row, Words words) {
        boolean fits = row.scheme().goesWith(row.type());
        String type = words.say("type." + row.type());
        return new Check(
                fits ? Tone.GOOD : Tone.BLOCKS,
                words.say(fits ? "check.scheme.fits" : "check.scheme.differs", type, row.scheme()),
                "");
    }

    private static Check layout(WalletRow row, Anatomy anatomy, Words words) {
        WalletScheme layout = anatomy.layout();
        if (layout == null) {
            return new Check(NOT_TOLD, words.say("check.layout.unknown"), "");
        }
        return layout == row.scheme()
                ? new Check(Tone.GOOD, words.say("check.layout.fits", layout), "")
                : new Check(
                        Tone.BLOCKS, words.say("check.layout.differs", layout, row.scheme()), "");
    }

    private static Check address(WalletRow row, Words words) {
        Agreement agreement = row.signer().addressCheck();
        String derived = row.signer().derivedAddress();
        boolean same = agreement == Agreement.AGREES;
        return new Check(
                switch (agreement) {
                    case AGREES -> Tone.GOOD;
                    case DIFFERS -> Tone.BLOCKS;
                    case NOT_COMPARABLE -> NOT_TOLD;
                },
                words.say("check.address." + agreement),
                same || derived == null ? "" : words.say("check.address.derived", derived));
    }

    private static Optional<Check> secret(Anatomy anatomy, Words words) {
        return switch (anatomy.secret()) {
            case BELONGS ->
                    Optional.of(new Check(Tone.GOOD, words.say("check.secret.belongs"), ""));
            case DIFFERS ->
                    Optional.of(
                            new Check(
                                    Tone.LOOK,
                                    words.say("check.secret.differs"),
                                    words.say("check.secret.means")));
            case NOT_TOLD -> Optional.empty();
        };
    }
}
