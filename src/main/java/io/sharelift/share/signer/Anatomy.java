package io.sharelift.share.signer;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a signer is made of: its parts by the names that they have in it, and how large they are.
 * Nothing of what stands in a part is kept, so that it outlives the signer.
 *
 * @param layout the scheme that has this layout; null if the layout is not recognised
 * @param walletId the wallet that the signer itself names, or null
 * @param party whose half of the key it is; null if that cannot be told
 * @param parts in the order in which the signer has them; none if it is not recognised
 */
public record Anatomy(
        @Nullable WalletScheme layout,
        @Nullable WalletId walletId,
        @Nullable Party party,
        List<Part> parts,
        Belonging secret) {

    /**
     * A part of a signer.
     *
     * @param secret whether its content is never shown to anybody
     */
    public record Part(String name, long bytes, boolean secret) {}

    /** Whether a secret is the one of which the signer states the public share. */
    public enum Belonging {
        BELONGS,
        DIFFERS,
        /** The layout states no public share of its own. */
        NOT_TOLD
    }

    public Anatomy {
        parts = List.copyOf(parts);
    }

    /** Takes the sizes; the signer stays the caller's to close. */
    public static Anatomy of(Signer signer) {
        return switch (signer) {
            case DklsSigner dkls -> of(dkls, dkls.party(), dkls(dkls), Belonging.NOT_TOLD);
            case Ed25519Signer ed ->
                    of(
                            ed,
                            ed.party(),
                            ed25519(ed),
                            ed.secretBelongs() ? Belonging.BELONGS : Belonging.DIFFERS);
            case CggmpSigner cggmp ->
                    of(
                            cggmp,
                            null,
                            List.of(new Part("Config", cggmp.configBytes(), true)),
                            Belonging.NOT_TOLD);
            case UnrecognisedSigner other -> of(other, null, List.of(), Belonging.NOT_TOLD);
        };
    }

    private static Anatomy of(
            Signer signer, @Nullable Party party, List<Part> parts, Belonging secret) {
        return new Anatomy(
                signer.scheme().orElse(null), signer.walletId().orElse(null), party, parts, secret);
    }

    private static List<Part> dkls(DklsSigner signer) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Setup", signer.layout().setupBytes(), true));
        parts.add(new Part("SecretShare", signer.secretShare().size(), true));
        parts.add(new Part("Public", signer.publicKey().length, false));
        if (signer.layout().chainKeyBytes() > 0) {
            parts.add(new Part("ChainKey", signer.layout().chainKeyBytes(), true));
        }
        return parts;
    }

    private static List<Part> ed25519(Ed25519Signer signer) {
        return List.of(
                new Part("groupkey", signer.groupKey().length, false),
                new Part("shares", signer.sharesBytes(), false),
                new Part("secret", signer.secret().size(), true));
    }
}
