package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.Ed25519Key;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.curve.EdwardsPoint;

import java.lang.foreign.ValueLayout;
import java.util.Base64;

/** An ED25519 wallet: two random numbers, of which twice the first less the second is the key. */
final class OwnEd25519Key implements OwnKey {

    private final Drawing drawing;
    private final String name;
    private final EdwardsPoint user;
    private final EdwardsPoint half;
    private final EdwardsPoint group;

    private OwnEd25519Key(Drawing drawing, String name, EdwardsPoint user, EdwardsPoint half) {
        this.drawing = drawing;
        this.name = name;
        this.user = user;
        this.half = half;
        this.group = user.doubled().minus(half);
    }

    static OwnEd25519Key make(Drawing drawing, String name) {
        return new OwnEd25519Key(
                drawing, name, point(drawing, name + " user"), point(drawing, name + " para"));
    }

    private static EdwardsPoint point(Drawing drawing, String name) {
        try (SecretBytes secret = lowestFirst(drawing, name)) {
            return EdwardsPoint.BASE.times(secret);
        }
    }

    private static SecretBytes lowestFirst(Drawing drawing, String name) {
        SecretBytes scalar = drawing.scalar(name, EdwardsPoint.ORDER);
        var bytes = scalar.memory();
        for (int i = 0; i < 16; i++) {
            byte low = bytes.get(ValueLayout.JAVA_BYTE, i);
            bytes.set(ValueLayout.JAVA_BYTE, i, bytes.get(ValueLayout.JAVA_BYTE, 31 - i));
            bytes.set(ValueLayout.JAVA_BYTE, 31 - i, low);
        }
        return scalar;
    }

    @Override
    public WalletKey key() {
        return new Ed25519Key(group.encodeEd25519());
    }

    @Override
    public SecretBytes userSecret() {
        return lowestFirst(drawing, name + " user");
    }

    @Override
    public SecretBytes paraSecret() {
        return lowestFirst(drawing, name + " para");
    }

    @Override
    public Counterpart counterpart() {
        return new Ed25519Counterpart(half, group);
    }

    @Override
    public Counterpart wrongCounterpart() {
        return new Ed25519Counterpart(point(drawing, name + " other"), group);
    }

    @Override
    public void writeSigner(WalletId wallet, SecretText out) {
        try (SecretText json = new SecretText();
                SecretText number = new SecretText();
                SecretBytes secret = userSecret()) {
            json.ascii("{\"Id\":\"1\",\"OtherId\":\"2\",\"Output\":{\"Public\":{\"t\":1");
            json.ascii(",\"groupkey\":\"").ascii(base64(group));
            json.ascii("\",\"shares\":{\"1\":\"").ascii(base64(user));
            json.ascii("\",\"2\":\"").ascii(base64(half));
            json.ascii("\"}},\"SecretKey\":{\"id\":1,\"secret\":\"");
            json.base64(number.secret(secret));
            json.ascii("\"}},\"WalletId\":\"").ascii(wallet.value());
            json.ascii("\",\"Host\":\"\"}");
            out.base64(json);
        }
    }

    private static String base64(EdwardsPoint point) {
        return Base64.getEncoder().encodeToString(point.encodeRistretto());
    }
}
