package io.sharelift.share.address;

import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HexFormat;

/** The key of a SOLANA or STELLAR wallet: 32 bytes as RFC 8032 writes them. */
public final class Ed25519Key implements WalletKey {

    private final byte[] key;

    public Ed25519Key(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes.");
        }
        this.key = key.clone();
    }

    /** 32 bytes, as RFC 8032 writes them. */
    public byte[] bytes() {
        return key.clone();
    }

    public String solanaAddress() {
        return Base58.encode(key);
    }

    public String stellarAddress() {
        return StellarKey.encode(key);
    }

    @Override
    public String address(WalletType type) {
        return type == WalletType.STELLAR ? stellarAddress() : solanaAddress();
    }

    @Override
    public String text() {
        return HexFormat.of().formatHex(key);
    }

    @Override
    public boolean isAddress(String text) {
        return text.equals(solanaAddress()) || text.equals(stellarAddress());
    }

    @Override
    public boolean isHex(String hex) {
        return hex.equals(text());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ed25519Key that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return text();
    }
}
