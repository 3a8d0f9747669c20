package io.sharelift.export;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;
import io.sharelift.share.address.Agreement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A wallet's row as bytes and back: about 170 of them where the objects take 700.
 *
 * <p>What comparing rows needs stands first: flags, three bytes of kinds, the file, the
 * fingerprint, the wallet ID.
 */
@SuppressWarnings("EnumOrdinal") // the numbers live no longer than the program
final class RowPacking {

    static final int HAS_FINGERPRINT = 1;
    private static final int SEALED = 2;
    private static final int SAME_ADDRESS = 4;

    /** The row has no segment, so that its type and scheme are only those that are usual. */
    static final int KINDS_NOT_TOLD = 8;

    /**
     * The two highest bits of the flags: 0 for no finding, else the worst, 3 for one that blocks.
     */
    static final int WORST_SHIFT = 6;

    static final int FINGERPRINT = 16;

    private static final WalletScheme[] SCHEMES = WalletScheme.values();
    private static final WalletType[] TYPES = WalletType.values();
    private static final SignerLayout[] LAYOUTS = SignerLayout.values();
    private static final Agreement[] CHECKS = Agreement.values();
    private static final TextForm[] FORMS = TextForm.values();
    private static final FindingCode[] CODES = FindingCode.values();

    private final PlaceCodes places;

    RowPacking(PlaceCodes places) {
        this.places = places;
    }

    void write(WalletRow row, PackedWriter out) {
        SignerFacts signer = row.signer();
        boolean sameAddress = Objects.equals(signer.derivedAddress(), row.address());
        out.start();
        out.put(
                (row.fingerprint() == null ? 0 : HAS_FINGERPRINT)
                        | (row.sealed() ? SEALED : 0)
                        | (sameAddress ? SAME_ADDRESS : 0)
                        | (row.segment() < 0 ? KINDS_NOT_TOLD : 0)
                        | weight(worst(row.findings())) << WORST_SHIFT);
        out.put(row.scheme().ordinal() | row.type().ordinal() << 4);
        out.put(signer.layout().ordinal() | signer.addressCheck().ordinal() << 4);
        out.put(row.place().form().ordinal());
        out.number(places.file(row.place().file()));
        if (row.fingerprint() != null) {
            out.hex(row.fingerprint());
        }
        out.text(row.walletId() == null ? null : row.walletId().value());
        out.text(row.address());
        out.text(row.publicKey());
        out.text(row.identifier());
        if (!sameAddress) {
            out.text(signer.derivedAddress());
        }
        write(row.place(), out);
        out.signed(row.segment());
        out.number(row.segments());
        out.number(row.beside().size());
        row.beside().forEach(out::text);
        out.number(row.signerBytes());
        out.number(row.findings().size());
        row.findings().forEach(finding -> write(finding, out));
    }

    private void write(SourcePlace place, PackedWriter out) {
        places.write(place.inside(), out);
        out.number(place.row());
        out.number(place.line());
        out.number(place.start());
        out.number(place.length());
    }

    private static void write(Finding finding, PackedWriter out) {
        out.put(finding.code().ordinal());
        out.text(finding.entry());
        out.number(finding.details().size());
        finding.details().forEach(out::text);
    }

    /** The row, with findings that came from comparing it with others. */
    WalletRow read(PackedReader in, int number, List<Finding> more) {
        int flags = in.next();
        int kinds = in.next();
        int signer = in.next();
        TextForm form = FORMS[in.next()];
        int file = in.small();
        String fingerprint = (flags & HAS_FINGERPRINT) == 0 ? null : in.hex(FINGERPRINT);
        String id = in.text();
        String address = in.text();
        String publicKey = in.text();
        String identifier = in.text();
        String derived = (flags & SAME_ADDRESS) == 0 ? in.text() : address;
        SourcePlace place =
                new SourcePlace(
                        places.file(file),
                        places.read(in),
                        in.number(),
                        in.number(),
                        in.number(),
                        in.number(),
                        form);
        int segment = (int) in.signed();
        int segments = in.small();
        List<String> beside = texts(in);
        long signerBytes = in.number();
        return new WalletRow(
                number,
                id == null ? null : new WalletId(id),
                scheme(kinds),
                type(kinds),
                address,
                publicKey,
                identifier,
                place,
                segment,
                segments,
                beside,
                signerBytes,
                fingerprint,
                new SignerFacts(LAYOUTS[signer & 0xf], derived, CHECKS[signer >> 4]),
                (flags & SEALED) != 0,
                findings(in, more));
    }

    /** The scheme in the first byte of kinds. */
    static WalletScheme scheme(int kinds) {
        return SCHEMES[kinds & 0xf];
    }

    /** The type in the first byte of kinds. */
    static WalletType type(int kinds) {
        return TYPES[kinds >> 4];
    }

    private static List<Finding> findings(PackedReader in, List<Finding> more) {
        int count = in.small();
        if (count == 0) {
            return more;
        }
        List<Finding> findings = new ArrayList<>(count + more.size());
        for (int i = 0; i < count; i++) {
            FindingCode code = CODES[in.next()];
            String entry = in.text();
            findings.add(new Finding(code, texts(in), entry));
        }
        findings.addAll(more);
        return findings;
    }

    private static List<String> texts(PackedReader in) {
        int count = in.small();
        if (count == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(String.valueOf(in.text()));
        }
        return texts;
    }

    /** The finding that weighs most; null if there is none. */
    static @Nullable Severity worst(List<Finding> findings) {
        Severity worst = null;
        for (Finding finding : findings) {
            if (worst == null || finding.severity().compareTo(worst) < 0) {
                worst = finding.severity();
            }
        }
        return worst;
    }

    /** 0 for none, up to 3 for one that blocks. */
    static int weight(@Nullable Severity severity) {
        return switch (severity) {
            case null -> 0;
            case NOTE -> 1;
            case LOOK -> 2;
            case BLOCKS -> 3;
        };
    }

    /** What weighs so much. */
    static @Nullable Severity severity(int weight) {
        return switch (weight) {
            case 0 -> null;
            case 1 -> Severity.NOTE;
            case 2 -> Severity.LOOK;
            default -> Severity.BLOCKS;
        };
    }
}
