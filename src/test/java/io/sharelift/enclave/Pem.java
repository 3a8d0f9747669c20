package io.sharelift.enclave;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** Writes PEM as everybody does. */
final class Pem {

    private Pem() {}

    static String of(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
