package io.sharelift.share;

import io.sharelift.share.json.ByteRuns;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user share opened in memory: {@code base64(JSON(wallet))} for each wallet, joined with {@code
 * -}.
 *
 * <p>Segments are taken as Para's SDK takes them (core-sdk 2.31.0): decoded leniently, what does
 * not parse is skipped, and of a wallet's segments the first one with a signer counts. Closing
 * wipes what was decoded.
 */
public final class UserShare implements AutoCloseable {

    /** What has more is no share, and is not split: the facts of every segment cost memory. */
    static final int MAX_SEGMENTS = 10_000;

    private final SecretBytes decoded;
    private final List<Segment> segments;
    private final boolean urlAlphabet;

    private UserShare(SecretBytes decoded, List<Segment> segments, boolean urlAlphabet) {
        this.decoded = decoded;
        this.segments = Collections.unmodifiableList(segments);
        this.urlAlphabet = urlAlphabet;
    }

    /** A segment: its facts, and its signer while the share is open. */
    public static final class Segment {
        private final SegmentFacts facts;
        private final SecretBytes share;
        private final MemorySegment literal;

        Segment(SegmentFacts facts, SecretBytes share, MemorySegment literal) {
            this.facts = facts;
            this.share = share;
            this.literal = literal;
        }

        public SegmentFacts facts() {
            return facts;
        }

        /** Whether there is a signer that can be sealed. */
        public boolean hasSigner() {
            return facts.signer() == SignerCondition.PRESENT;
        }

        /**
         * The signer as it stands between its quotes, JSON escapes included; valid until the share
         * is closed.
         *
         * @throws IllegalStateException if the segment has none
         */
        public SignerLiteral signer() {
            if (!hasSigner()) {
                throw new IllegalStateException("This segment has no signer.");
            }
            return new SignerLiteral(share, literal);
        }
    }

    /** Opens a share from its text; the text stays the caller's to wipe. */
    public static UserShare open(SecretBytes text) {
        MemorySegment characters = text.memory();
        long dashes = countDashes(characters);
        if (dashes >= MAX_SEGMENTS) {
            return notAShare(characters);
        }
        SecretBytes decoded =
                SecretBytes.allocate(
                        LenientBase64.maxDecodedSize(characters.byteSize()) + 3L * dashes);
        List<Segment> segments = new ArrayList<>();
        long used = 0;
        long from = 0;
        while (from <= characters.byteSize()) {
            long dash = nextDash(characters, from);
            MemorySegment base64 = characters.asSlice(from, dash - from);
            used += new SegmentReader(segments.size()).read(base64, decoded, used, segments);
            from = dash + 1;
        }
        boolean noneReadable =
                segments.stream()
                        .noneMatch(s -> s.facts().condition() == SegmentCondition.READABLE);
        return new UserShare(decoded, segments, noneReadable && readsInUrlAlphabet(characters));
    }

    private static UserShare notAShare(MemorySegment characters) {
        SecretBytes nothing = SecretBytes.allocate(0);
        SegmentFacts facts =
                new SegmentFacts(
                        0,
                        SegmentCondition.NOT_JSON,
                        Set.of(),
                        null,
                        List.of(),
                        SignerCondition.MISSING,
                        0);
        List<Segment> one = List.of(new Segment(facts, nothing, MemorySegment.NULL));
        return new UserShare(nothing, one, readsInUrlAlphabet(characters));
    }

    public List<Segment> segments() {
        return segments;
    }

    /** The facts of every segment, to keep after the share is closed. */
    public List<SegmentFacts> facts() {
        return segments.stream().map(Segment::facts).toList();
    }

    /**
     * The segment that Para's SDK would take for this wallet: the first with its ID and a signer.
     * If that signer is not text there is none, since a later one is not what the SDK would send.
     */
    public Optional<Segment> segmentOf(WalletId wallet) {
        return segments.stream()
                .filter(segment -> wallet.value().equals(segment.facts().id()))
                .filter(segment -> segment.facts().signer().wins())
                .findFirst()
                .filter(Segment::hasSigner);
    }

    /**
     * Whether nothing could be read because the share was written in the URL alphabet, where {@code
     * -} is a letter and cannot be told from the dash between two wallets.
     */
    public boolean looksLikeUrlAlphabet() {
        return urlAlphabet;
    }

    @Override
    public void close() {
        decoded.close();
    }

    @Override
    public String toString() {
        return "UserShare[" + segments.size() + " segments, masked]";
    }

    private static boolean readsInUrlAlphabet(MemorySegment characters) {
        try (SecretBytes trial =
                SecretBytes.allocate(LenientBase64.maxDecodedSize(characters.byteSize()))) {
            List<Segment> one = new ArrayList<>();
            new SegmentReader(0).read(characters, trial, 0, one);
            SegmentFacts facts = one.getFirst().facts();
            return facts.condition() == SegmentCondition.READABLE
                    && facts.repairs().contains(Repair.URL_ALPHABET);
        }
    }

    private static long countDashes(MemorySegment characters) {
        long count = 0;
        long at = nextDash(characters, 0);
        while (at < characters.byteSize()) {
            count++;
            at = nextDash(characters, at + 1);
        }
        return count;
    }

    private static long nextDash(MemorySegment characters, long from) {
        return ByteRuns.until(characters, from, characters.byteSize(), '-');
    }
}
