package io.sharelift.share.address;

import io.sharelift.share.WalletType;
import io.sharelift.share.curve.Secp256k1Point;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

import java.util.Arrays;
import java.util.HexFormat;

/** The key of an EVM or COSMOS wallet. */
public record Secp256k1Key(Secp256k1Point point) implements WalletKey {

    private static final HexFormat HEX = HexFormat.of();

    /** The last 20 bytes of Keccak-256 of both coordinates, in lower-case hex. */
    public String evmAddress() {
        return "0x" + HEX.formatHex(evmBytes());
    }

    /** Bech32 of RIPEMD-160 of SHA-256 of the compressed key, e.g. behind {@code cosmos}. */
    public String cosmosAddress(String prefix) {
        return Bech32.encode(prefix, cosmosBytes());
    }

    @Override
    public String address(WalletType type) {
        return evmAddress();
    }

    @Override
    public String text() {
        return "0x" + HEX.formatHex(point.uncompressed());
    }

    /** A Bech32 address may hold either hash: some Cosmos chains use that of the EVM. */
    @Override
    public boolean isAddress(String text) {
        return text.startsWith("0x")
                ? text.equals(evmAddress())
                : Bech32.decode(text)
                        .filter(
                                hash ->
                                        Arrays.equals(hash, cosmosBytes())
                                                || Arrays.equals(hash, evmBytes()))
                        .isPresent();
    }

    @Override
    public boolean isHex(String hex) {
        String whole = HEX.formatHex(point.uncompressed());
        return hex.equals(whole)
                || hex.equals(whole.substring(2))
                || hex.equals(HEX.formatHex(point.compressed()));
    }

    private byte[] evmBytes() {
        byte[] key = point.uncompressed();
        byte[] hash = hash(new KeccakDigest(256), Arrays.copyOfRange(key, 1, key.length));
        return Arrays.copyOfRange(hash, 12, 32);
    }

    private byte[] cosmosBytes() {
        return hash(new RIPEMD160Digest(), hash(new SHA256Digest(), point.compressed()));
    }

    private static byte[] hash(Digest digest, byte[] input) {
        digest.update(input, 0, input.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    @Override
    public String toString() {
        return text();
    }
}
