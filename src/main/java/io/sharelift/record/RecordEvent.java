package io.sharelift.record;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened in a migration. Never a share, an envelope, or a key; of an envelope its
 * SHA-256 alone.
 *
 * <p>The names of these records and of their components are the file format ({@link EventJson});
 * changing one is a new format.
 */
public sealed interface RecordEvent {

    /** An event about one wallet. */
    sealed interface OfWallet extends RecordEvent {
        WalletId wallet();
    }

    /** What a run was going to do with a wallet. */
    enum Decision {
        SEND,
        BLOCKED,
        NOT_CHOSEN
    }

    /** When the enclave's key was fetched. */
    enum Occasion {
        BEFORE_RUN,
        AFTER_REJECTION
    }

    /** What made a run start. */
    enum Start {
        /** Everything of the plan that is not done. */
        ALL,
        /** Only the wallets that an operator chose to send again. */
        RETRY
    }

    /** A plan was made from these sources; counts are wallets. */
    record RunPlanned(
            int run, int wallets, int toSend, int blocked, int skipped, List<String> sources)
            implements RecordEvent {
        public RunPlanned {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A wallet of the plan, written once for each decision.
     *
     * @param source the file's name, without its directory
     * @param row the row in the file, from 1
     */
    record WalletPlanned(
            WalletId wallet,
            WalletScheme scheme,
            String source,
            long row,
            Decision decision,
            String why)
            implements OfWallet {}

    /**
     * Para stated this enclave key.
     *
     * @param fingerprint SHA-256 of the SPKI DER, lower-case hex
     * @param stated the fingerprint that Para gave with it, as it was written
     * @param spelling which way of computing matched what Para stated; null if none did
     */
    record EnclaveKeySeen(
            String base,
            String fingerprint,
            @Nullable String stated,
            @Nullable String spelling,
            Occasion occasion)
            implements RecordEvent {}

    /**
     * A person let a key be used that Para's own words did not vouch for, or that is another than
     * before.
     *
     * @param fingerprint SHA-256 of the SPKI DER, lower-case hex
     * @param words how it was compared, as the person wrote it
     */
    record EnclaveKeyAccepted(String base, String fingerprint, String words)
            implements RecordEvent {}

    /**
     * From here on shares are sent.
     *
     * @param base the only address that is contacted
     * @param enclaveKey fingerprint of the key that every share is sealed to
     * @param wallets how many are to be sent
     */
    record RunStarted(
            int run,
            String environment,
            String base,
            String enclaveKey,
            int wallets,
            int inFlight,
            Start start)
            implements RecordEvent {}

    /**
     * A share is about to be sent.
     *
     * @param sha256 of the whole request body
     * @param tryNumber of this wallet in this record, from 1
     */
    record Intent(WalletId wallet, String sha256, UUID requestId, int tryNumber, SendReason why)
            implements OfWallet {}

    /**
     * What came of an intent.
     *
     * @param requestId the intent's
     * @param paraRequestId the one that Para answered with
     * @param tookMillis from sending to the answer, or to giving up
     * @param detail our own words where Para had none
     */
    record Outcome(
            WalletId wallet,
            UUID requestId,
            Answer answer,
            @Nullable Integer status,
            @Nullable String paraRequestId,
            @Nullable String code,
            @Nullable String message,
            long tookMillis,
            @Nullable String detail)
            implements OfWallet {}

    /** A wallet could not be sent for a reason on this computer, e.g. its share has changed. */
    record Withheld(WalletId wallet, String why) implements OfWallet {}

    /**
     * Para was asked about a wallet of which it is not known whether the share arrived.
     *
     * @param status Para's word for it; null if Para does not know the wallet or did not answer
     */
    record Asked(WalletId wallet, String base, @Nullable String status, String found)
            implements OfWallet {}

    /** Para says that the wallet is ready. */
    record Confirmed(WalletId wallet, String base, String status) implements OfWallet {}

    /** An operator held the run. */
    record Paused(int run) implements RecordEvent {}

    /** An operator let the run go on. */
    record Resumed(int run) implements RecordEvent {}

    /**
     * The run ended, by itself or not; a run without this event was cut off.
     *
     * @param reason a fixed word
     * @param counts wallets by state
     */
    record RunStopped(int run, String reason, String words, Map<String, Integer> counts)
            implements RecordEvent {
        public RunStopped {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        }
    }
}
