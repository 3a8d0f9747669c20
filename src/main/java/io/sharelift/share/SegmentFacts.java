package io.sharelift.share;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one segment of a user share says of its wallet, the signer aside.
 *
 * @param index the place among the segments, from 0
 * @param condition whether it could be read
 * @param repairs what base64 had to be forgiven
 * @param id the {@code id} as it stands, or null
 * @param fields every other field with its value for display, in the order of the text; long and
 *     secret values as their length only
 * @param signer what became of the field {@code signer}
 * @param signerLength bytes of the signer's literal, 0 if there is none
 */
public record SegmentFacts(
        int index,
        SegmentCondition condition,
        Set<Repair> repairs,
        @Nullable String id,
        List<Field> fields,
        SignerCondition signer,
        long signerLength) {

    /** One field of a segment as it may be shown. */
    public record Field(String name, String value) {}

    public SegmentFacts {
        repairs = Set.copyOf(repairs);
        fields = List.copyOf(fields);
    }

    /** The wallet that the segment names, if it names one that can be. */
    public Optional<WalletId> walletId() {
        return id == null ? Optional.empty() : WalletId.parse(id);
    }

    /**
     * The value of a field that may be shown; of two with the same name the last, as in JavaScript.
     */
    public Optional<String> field(String name) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).name().equals(name)) {
                return Optional.of(fields.get(i).value());
            }
        }
        return Optional.empty();
    }

    public Optional<String> address() {
        return field("address");
    }

    public Optional<String> publicKey() {
        return field("publicKey");
    }

    /** Who the wallet was made for, e.g. an e-mail address. */
    public Optional<String> identifier() {
        return field("pregenIdentifier");
    }

    public Optional<String> identifierType() {
        return field("pregenIdentifierType");
    }

    /** The scheme, if the segment states one that is known. */
    public Optional<WalletScheme> statedScheme() {
        return WalletScheme.named(field("scheme").orElse(null));
    }

    /** The type, if the segment states one that is known. */
    public Optional<WalletType> statedType() {
        return WalletType.named(field("type").orElse(null));
    }

    /** The scheme that the segment states, else the one that goes with its type, else DKLS. */
    public WalletScheme scheme() {
        return statedScheme()
                .orElseGet(
                        () ->
                                statedType()
                                        .filter(WalletScheme.ED25519::goesWith)
                                        .map(type -> WalletScheme.ED25519)
                                        .orElse(WalletScheme.DKLS));
    }

    /**
     * The type that the segment states; of an old segment (type {@code PREGEN} or {@code USER})
     * Solana if its scheme is ED25519, else EVM, as Para's SDK takes them.
     */
    public WalletType type() {
        return statedType()
                .orElseGet(
                        () ->
                                statedScheme().filter(WalletScheme.ED25519::equals).isPresent()
                                        ? WalletType.SOLANA
                                        : WalletType.EVM);
    }

    /** Whether type or scheme had to be told from the rules for old segments. */
    public boolean legacy() {
        return condition == SegmentCondition.READABLE
                && (statedType().isEmpty() || statedScheme().isEmpty());
    }
}
