package io.sharelift.practice;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.address.Secp256k1Key;
import io.sharelift.share.address.WalletKey;
import io.sharelift.share.curve.Secp256k1Point;

import java.util.HexFormat;

/** A DKLS wallet: two random numbers, whose sum is the private key. */
final class OwnDklsKey implements OwnKey {

    private static final HexFormat HEX = HexFormat.of();

    /** As many bytes as the setup has in the signers of Para's library. */
    private static final int SETUP = 2194;

    // CBOR: a map of four, and the names of its members with the lengths of their bytes.
    private static final byte[] SETUP_HEAD = HEX.parseHex("a4" + "655365747570" + "590892");
    private static final byte[] SHARE_HEAD = HEX.parseHex("6b5365637265745368617265" + "5820");
    private static final byte[] KEY_HEAD = HEX.parseHex("665075626c6963" + "5821");
    private static final byte[] CHAIN_HEAD = HEX.parseHex("68436861696e4b6579" + "5820");

    private final Drawing drawing;
    private final String name;
    private final Secp256k1Point half;
    private final Secp256k1Point joint;

    private OwnDklsKey(Drawing drawing, String name, Secp256k1Point half, Secp256k1Point joint) {
        this.drawing = drawing;
        this.name = name;
        this.half = half;
        this.joint = joint;
    }

    static OwnDklsKey make(Drawing drawing, String name) {
        Secp256k1Point user = point(drawing, name + " user");
        Secp256k1Point half = point(drawing, name + " para");
        return new OwnDklsKey(drawing, name, half, user.plus(half).orElseThrow());
    }

    private static Secp256k1Point point(Drawing drawing, String name) {
        try (SecretBytes scalar = drawing.scalar(name, Secp256k1Point.ORDER)) {
            return Secp256k1Point.generatorTimes(scalar).orElseThrow();
        }
    }

    @Override
    public WalletKey key() {
        return new Secp256k1Key(joint);
    }

    @Override
    public SecretBytes userSecret() {
        return drawing.scalar(name + " user", Secp256k1Point.ORDER);
    }

    @Override
    public SecretBytes paraSecret() {
        return drawing.scalar(name + " para", Secp256k1Point.ORDER);
    }

    @Override
    public Counterpart counterpart() {
        return new DklsCounterpart(half, joint);
    }

    @Override
    public Counterpart wrongCounterpart() {
        return new DklsCounterpart(point(drawing, name + " other"), joint);
    }

    @Override
    public void writeSigner(WalletId wallet, SecretText out) {
        out.ascii("{\"walletId\":\"").ascii(wallet.value());
        out.ascii("\",\"id\":\"USER\",\"otherId\":\"CAPSULE\",\"receiverConfig\":\"9g==\"");
        out.ascii(",\"senderConfig\":\"");
        try (SecretText config = new SecretText();
                SecretBytes share = userSecret()) {
            config.bytes(SETUP_HEAD).bytes(drawing.bytes(name + " setup", SETUP));
            config.bytes(SHARE_HEAD).secret(share);
            config.bytes(KEY_HEAD).bytes(joint.compressed());
            config.bytes(CHAIN_HEAD).bytes(drawing.bytes(name + " chain", 32));
            out.base64(config);
        }
        out.ascii("\",\"isReceiver\":false,\"disableWebSockets\":false}");
    }
}
