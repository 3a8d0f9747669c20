package io.sharelift.para;

/**
 * Who vouched for a secure connection. Whoever holds that authority's key can read along and answer
 * in Para's place, the enclave's key included.
 *
 * @param issuer who issued the certificate of the other end, by its common name and organisation
 * @param authority the trusted authority that it goes back to, by its common name and organisation
 * @param fingerprint SHA-256 of that authority's certificate, lower-case hex
 * @param source by what it is trusted
 */
public record Vouched(String issuer, String authority, String fingerprint, Source source) {

    /** By what an authority is trusted. */
    public enum Source {
        /** It is trusted everywhere: one of the public authorities. */
        PUBLIC,
        /** Only this computer's system trusts it: usually the company's own, which reads along. */
        THIS_COMPUTER
    }
}
