package io.sharelift.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;

/**
 * One fixture share of a single segment, from which any number are made that name other wallets in
 * the segment and in the signer: each is sound, and no two signers are the same.
 */
final class ShareTemplate {

    private final String segment;
    private final String id;
    private final String who;
    private final boolean ed25519;

    /** The signer where it is base64 itself, as those of ED25519 are; and what it holds. */
    private final String packed;

    private final String unpacked;

    ShareTemplate(String share) {
        this.segment = new String(Base64.getDecoder().decode(share), ISO_8859_1);
        JsonNode wallet = JsonMapper.builder().build().readTree(segment);
        this.id = wallet.get("id").stringValue();
        this.who = wallet.get("pregenIdentifier").stringValue();
        this.ed25519 = wallet.get("scheme").stringValue().equals("ED25519");
        this.packed = ed25519 ? wallet.get("signer").stringValue() : "";
        this.unpacked = new String(Base64.getDecoder().decode(packed), ISO_8859_1);
    }

    boolean ed25519() {
        return ed25519;
    }

    /** The user share of another wallet, for somebody else. */
    byte[] share(String wallet, String whoElse) {
        String changed = segment;
        if (ed25519) {
            byte[] signer = unpacked.replace(id, wallet).getBytes(ISO_8859_1);
            changed = changed.replace(packed, Base64.getEncoder().encodeToString(signer));
        }
        changed = changed.replace(id, wallet).replace(who, whoElse);
        return Base64.getEncoder().encode(changed.getBytes(ISO_8859_1));
    }
}
