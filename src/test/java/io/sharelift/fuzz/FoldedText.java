package io.sharelift.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes in which what an export wraps stands open between marks, so that a fuzzer changes the JSON
 * of a share and not its base64. {@code FE b … FF .} is written as base64, {@code FE e … FF .} as
 * the inside of a JSON string, {@code FE s … FF .} as a share sealed with the key of the fixtures.
 */
final class FoldedText {

    /** The key of the sealed fixtures, which seals nothing else. */
    static final String FIXTURE_KEY = "fixture-only-encryption-key-0001";

    private static final int OPEN = 0xfe;
    private static final int CLOSE = 0xff;
    private static final int MOST_NESTED = 8;

    private FoldedText() {}

    /** A part that has begun: how it is to be wrapped, and what it holds so far. */
    private record Part(int kind, ByteArrayOutputStream content) {}

    /** The bytes with every part wrapped; what is still open at the end ends there. */
    static byte[] wrapped(byte[] folded) {
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(0, new ByteArrayOutputStream()));
        for (int i = 0; i < folded.length; i++) {
            int b = folded[i] & 0xff;
            int next = i + 1 < folded.length ? folded[i + 1] : 0;
            if (b == OPEN && "bes".indexOf(next) >= 0 && parts.size() <= MOST_NESTED) {
                parts.push(new Part(next, new ByteArrayOutputStream()));
                i++;
            } else if (b == CLOSE && next == '.' && parts.size() > 1) {
                Part part = parts.pop();
                parts.element().content().writeBytes(wrap(part));
                i++;
            } else {
                parts.element().content().write(b);
            }
        }
        while (parts.size() > 1) {
            Part part = parts.pop();
            parts.element().content().writeBytes(wrap(part));
        }
        return parts.element().content().toByteArray();
    }

    private static byte[] wrap(Part part) {
        byte[] content = part.content().toByteArray();
        return switch (part.kind()) {
            case 'b' -> Base64.getEncoder().encode(content);
            case 's' -> sealed(content);
            default -> escaped(content);
        };
    }

    private static byte[] escaped(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte b : text) {
            if (b == '"' || b == '\\') {
                out.write('\\');
                out.write(b);
            } else if (b >= 0 && b < ' ') {
                out.writeBytes("\\u%04x".formatted((int) b).getBytes(UTF_8));
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    private static byte[] sealed(byte[] text) {
        byte[] vector = new byte[12];
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(FIXTURE_KEY.getBytes(UTF_8), "AES"),
                    new GCMParameterSpec(128, vector));
            Base64.Encoder base64 = Base64.getEncoder();
            String sealed =
                    base64.encodeToString(vector)
                            + ":"
                            + base64.encodeToString(cipher.doFinal(text));
            return sealed.getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
