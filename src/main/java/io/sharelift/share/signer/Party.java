package io.sharelift.share.signer;

/** Whose half of the key a signer is. */
public enum Party {
    USER,
    PARA
}
