package io.sharelift.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The SHA-256 of a plan as {@link PlanFrozen} defines it, taken from the plan's events one after
 * another: a million of them fit no list.
 */
public final class PlanHash {

    private final MessageDigest digest;

    public PlanHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** Takes the next wallet of the plan. */
    public void add(WalletPlanned wallet) {
        line(EventJson.tree(wallet));
    }

    /** Takes the next row of the plan, which names no wallet. */
    public void add(RowWithoutWallet row) {
        line(EventJson.tree(row));
    }

    /**
     * The hash of the plan that ends with this, in lower-case hex; which number and hash it states
     * does not count. Afterwards this begins anew.
     */
    public String endingWith(PlanFrozen frozen) {
        Map<String, @Nullable Object> body = EventJson.tree(frozen);
        body.remove("plan");
        body.remove("sha256");
        line(body);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void line(Map<String, @Nullable Object> body) {
        digest.update(CanonicalJson.write(body).getBytes(UTF_8));
        digest.update((byte) '\n');
    }
}
