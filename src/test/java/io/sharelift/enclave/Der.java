package io.sharelift.enclave;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Locale;

/** Writes DER as hex, for things that nobody would make who wanted the enclave's key. */
final class Der {

    static final String EC_PUBLIC_KEY = "06072a8648ce3d0201";
    static final String PRIME256V1 = "06082a8648ce3d030107";
    static final String ECDSA_WITH_SHA256 = seq("06082a8648ce3d040302");

    private Der() {}

    static String of(int tag, String... contents) {
        String content = String.join("", contents);
        int length = content.length() / 2;
        String size =
                length < 0x80
                        ? hex(length)
                        : length < 0x100
                                ? "81" + hex(length)
                                : "82" + hex(length >> 8) + hex(length & 0xff);
        return hex(tag) + size + content;
    }

    static String seq(String... contents) {
        return of(0x30, contents);
    }

    static String bits(String content) {
        return of(0x03, "00", content);
    }

    static String octets(String content) {
        return of(0x04, content);
    }

    /** A positive number of 32 bytes. */
    static String number(byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        return of(0x02, bytes[0] < 0 ? "00" : "", hex);
    }

    static String text(int tag, String ascii) {
        return of(tag, HexFormat.of().formatHex(ascii.getBytes(US_ASCII)));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(int octet) {
        return String.format(Locale.ROOT, "%02x", octet);
    }
}
