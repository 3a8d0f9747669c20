package io.sharelift.enclave;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Says what is wrong with bytes that are not a P-256 key in its one form. It only explains: what it
 * fails to understand is refused all the same.
 */
final class SpkiDiagnosis {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_ID = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int VERSION_OF_CERTIFICATE = 0xa0;

    private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("2a8648ce3d0201");
    private static final byte[] PRIME256V1 = HexFormat.of().parseHex("2a8648ce3d030107");

    private static final String NO_KEY = "This is not a public key, whatever its first line says.";
    private static final String TRAILING = "This key has something after its end.";

    private final byte[] der;

    private SpkiDiagnosis(byte[] der) {
        this.der = der;
    }

    /** The reason for which these bytes are refused. */
    static String of(byte[] der) {
        return new SpkiDiagnosis(der).outermost();
    }

    private String outermost() {
        Element key = read(0, der.length);
        if (key == null || key.tag != SEQUENCE) {
            return der.length > 0 && der[0] == SEQUENCE
                    ? "This key is cut short or damaged."
                    : NO_KEY;
        }
        Element first = read(key.start, key.end);
        if (first == null) {
            return NO_KEY;
        }
        if (first.tag == INTEGER) {
            return startsWithNumber(first, key);
        }
        Element algorithm = first.tag == SEQUENCE ? read(first.start, first.end) : null;
        if (algorithm == null) {
            return NO_KEY;
        }
        if (algorithm.tag == VERSION_OF_CERTIFICATE || algorithm.tag == INTEGER) {
            return PublicKeyPem.CERTIFICATE;
        }
        if (algorithm.tag != OBJECT_ID) {
            return NO_KEY;
        }
        Element second = read(first.end, key.end);
        if (second != null && second.tag == OCTET_STRING) {
            // An encrypted one: how it is encrypted, and the rest.
            return PublicKeyPem.PRIVATE_KEY;
        }
        if (!algorithm.is(EC_PUBLIC_KEY)) {
            return PublicKeyPem.OTHER_ALGORITHM;
        }
        String curve = curve(read(algorithm.end, first.end));
        return curve != null ? curve : key.end < der.length ? TRAILING : point(second, key.end);
    }

    /** Old RSA public keys are two numbers; private keys of all kinds begin with a version. */
    private String startsWithNumber(Element first, Element key) {
        Element second = read(first.end, key.end);
        if (second == null) {
            return NO_KEY;
        }
        boolean twoNumbers = second.tag == INTEGER && second.end == key.end;
        return switch (second.tag) {
            case INTEGER -> twoNumbers ? PublicKeyPem.OTHER_ALGORITHM : PublicKeyPem.PRIVATE_KEY;
            case SEQUENCE, OCTET_STRING -> PublicKeyPem.PRIVATE_KEY;
            default -> NO_KEY;
        };
    }

    private @Nullable String curve(@Nullable Element parameters) {
        if (parameters != null && parameters.tag == SEQUENCE) {
            return "This key spells out its curve instead of naming it, which is refused because"
                    + " such a curve can be a forged one.";
        }
        if (parameters == null || parameters.tag != OBJECT_ID) {
            return "This key does not name its curve.";
        }
        return parameters.is(PRIME256V1)
                ? null
                : "This key is on another curve: the enclave's key is on P-256.";
    }

    private String point(@Nullable Element bits, int end) {
        if (bits == null || bits.tag != BIT_STRING || bits.end == bits.start) {
            return "This key has no point.";
        }
        if (bits.end < end) {
            return TRAILING;
        }
        int length = bits.end - bits.start - 1;
        int form = length == 0 ? -1 : der[bits.start + 1];
        if (length == 1 && form == 0) {
            return "This key is invalid: its point is infinity.";
        }
        if (form == 2 || form == 3) {
            return "This key is compressed: it is needed with both its numbers.";
        }
        return length == Spki.POINT_SIZE && form == 4
                ? "This key is not written in the one form that is accepted (DER)."
                : "This key is damaged: its point is not written as a point is.";
    }

    private @Nullable Element read(int from, int limit) {
        if (limit - from < 2) {
            return null;
        }
        int length = der[from + 1] & 0xff;
        int start = from + 2;
        if (length >= 0x80) {
            int more = length & 0x7f;
            if (more == 0 || more > 3 || start + more > limit) {
                return null;
            }
            length = 0;
            for (int i = 0; i < more; i++) {
                length = (length << 8) | (der[start + i] & 0xff);
            }
            start += more;
        }
        return length > limit - start ? null : new Element(der[from] & 0xff, start, start + length);
    }

    private final class Element {
        final int tag;
        final int start;
        final int end;

        Element(int tag, int start, int end) {
            this.tag = tag;
            this.start = start;
            this.end = end;
        }

        boolean is(byte[] content) {
            return Arrays.equals(der, start, end, content, 0, content.length);
        }
    }
}
