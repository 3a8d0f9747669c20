package io.sharelift.record;

import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened in a migration. Never a share, an envelope, or a secret key; of an
 * envelope its SHA-256 alone, of a share a fingerprint under its owner's key. Envelopes that were
 * sealed ahead stand beside their events ({@link ShareSealed}).
 *
 * <p>The names of these records and of their components are the file format ({@link EventJson});
 * changing one is a new format.
 */
public sealed interface RecordEvent {

    /** An event about one wallet. */
    sealed interface OfWallet extends RecordEvent {
        WalletId wallet();
    }

    /** What a plan has for a wallet. */
    enum Decision {
        SEND,
        /** A finding forbids it. */
        BLOCKED,
        NOT_CHOSEN,
        /** Done by an earlier record of this machine, which {@code why} names. */
        DONE_BEFORE
    }

    /** When the enclave's key was fetched. */
    enum Occasion {
        BEFORE_RUN,
        AFTER_REJECTION
    }

    /** Which wallets are asked to sign. */
    enum ProofWay {
        ALL,
        SAMPLE,
        CHOSEN
    }

    /** What a wallet's signature shows. */
    enum ProofVerdict {
        /** It is the wallet's. */
        GOOD,
        /** It is not. */
        WRONG,
        /** There is none, or nothing that it could be compared with. */
        MISSING
    }

    /** What made a run start. */
    enum Start {
        /** Everything of the plan that is not done. */
        ALL,
        /** A few wallets of each type, to see them ready before the rest is sent. */
        CANARY,
        /** Only the wallets that an operator chose to send again. */
        RETRY
    }

    /**
     * The record was made on this machine; always the first event.
     *
     * @param record what tells this record from every other
     * @param machine the machine's Ed25519 public key, 32 bytes in lower-case hex
     * @param computer the machine's name, for people
     */
    record RecordCreated(UUID record, String machine, String computer) implements RecordEvent {}

    /**
     * Another machine goes on with the record.
     *
     * @param words what the operator said about it
     */
    record TakenOver(String machine, String computer, String words) implements RecordEvent {}

    /**
     * A machine vouches for everything up to the event before this one.
     *
     * @param machine the public key, as it was introduced when the record was made or taken over
     * @param signature Ed25519, 64 bytes in lower-case hex, of the ASCII text {@code
     *     sharelift-record-head:} and the hash of the event before
     */
    record HeadSigned(String machine, String signature) implements RecordEvent {}

    /** From here on so many people must approve a plan: 1 or 2. */
    record ApprovalRule(int people) implements RecordEvent {}

    /** The wallets of a plan follow, and then {@link PlanFrozen}. */
    record PlanBegun(int plan) implements RecordEvent {}

    /**
     * A wallet of the plan that was begun last.
     *
     * @param source the file's name, without its directory
     * @param row the row in the file, from 1
     * @param fingerprint of the share: HMAC-SHA-256 under the owner's key, the first 16 bytes in
     *     lower-case hex; null if there is no share
     * @param why why it is not sent, or that its share was picked from several; else empty
     * @param findings the codes of what was found about it
     * @param address as it comes out of the share, else as the export states it; null if neither
     *     says
     * @param publicKey as the export states it, or null
     * @param beside the IDs of the other wallets in the same stored share, and {@code ?} for each
     *     that has none or cannot be read: who deletes the share deletes theirs too
     */
    record WalletPlanned(
            WalletId wallet,
            WalletScheme scheme,
            WalletType type,
            String source,
            long row,
            @Nullable String fingerprint,
            Decision decision,
            String why,
            List<String> findings,
            @Nullable String address,
            @Nullable String publicKey,
            List<String> beside)
            implements OfWallet {
        public WalletPlanned {
            findings = List.copyOf(findings);
            beside = List.copyOf(beside);
        }
    }

    /** A row of the plan that was begun last, which does not say whose share it holds. */
    record RowWithoutWallet(String source, long row, String why) implements RecordEvent {}

    /**
     * The plan stands; what is approved and carried out is what was written down since it was
     * begun, and this.
     *
     * @param base the only address that will be contacted
     * @param enclaveKey fingerprint of the key that every share will be sealed to
     * @param fingerprintKey ID of the key under which shares are fingerprinted
     * @param perMinute requests a minute at most
     * @param canary wallets of each type that go first; 0 if none
     * @param people how many must approve
     * @param counts wallets, or rows without one, by what is to be done
     * @param sources the names of the files and how many bytes each has
     * @param accepted codes of findings that were looked at, and on how many wallets that are sent
     * @param acceptedBy who looked at them; empty if there was nothing to look at
     * @param sha256 of the plan: of each {@code wallet-planned} and {@code row-without-wallet} body
     *     since {@code plan-begun}, in their order, and of this body without {@code plan} and
     *     {@code sha256}, each as canonical JSON with a line feed after it
     */
    record PlanFrozen(
            int plan,
            String environment,
            String base,
            String enclaveKey,
            String fingerprintKey,
            int perMinute,
            int burst,
            int inFlight,
            int canary,
            int people,
            Map<String, Integer> counts,
            List<String> sources,
            Map<String, Integer> accepted,
            String acceptedBy,
            String sha256)
            implements RecordEvent {
        public PlanFrozen {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
            sources = List.copyOf(sources);
            accepted = Collections.unmodifiableMap(new TreeMap<>(accepted));
        }

        /** Whether it is for a Para on this computer, where nothing is real. */
        public boolean isPractice() {
            return environment.equals("PRACTICE");
        }

        /** The same with another number and hash. */
        public PlanFrozen stating(int number, String hash) {
            return new PlanFrozen(
                    number,
                    environment,
                    base,
                    enclaveKey,
                    fingerprintKey,
                    perMinute,
                    burst,
                    inFlight,
                    canary,
                    people,
                    counts,
                    sources,
                    accepted,
                    acceptedBy,
                    hash);
        }
    }

    /**
     * Everything was done but sending.
     *
     * @param sha256 the plan's
     * @param sealed shares that were read again, checked, sealed and thrown away
     * @param unsealed shares with which that was not possible
     * @param asked whether Para was asked for the wallets
     * @param known of the wallets that would be sent, those that Para has; 0 if not asked
     * @param ready those of them that are ready already
     */
    record DryRun(
            int plan, String sha256, int sealed, int unsealed, boolean asked, int known, int ready)
            implements RecordEvent {}

    /** What a dry run found about a wallet that would not go as planned. */
    record Rehearsed(WalletId wallet, String found) implements OfWallet {}

    /**
     * A person lets the plan with this hash be carried out.
     *
     * @param name as the person gave it; the event has who was at the computer
     * @param role e.g. operator or controller
     * @param reason or the number of a ticket
     */
    record Approved(int plan, String sha256, String name, String role, String reason)
            implements RecordEvent {}

    /**
     * How the first few wallets went.
     *
     * @param sent how many were to go first
     * @param ready how many of them Para lists as ready
     */
    record CanaryJudged(int run, int sent, int ready) implements RecordEvent {}

    /** A person lets the rest follow the first few, or go without them. */
    record RestReleased(int plan, boolean withoutCanary, String words) implements RecordEvent {}

    /** Result files, a report or a pack were saved. */
    record EvidenceSaved(String name) implements RecordEvent {}

    /**
     * From here on the shares of a plan are sealed ahead, without a network.
     *
     * @param sha256 of the plan
     * @param enclaveKey fingerprint of the key that every share is sealed to
     * @param given the fingerprint that it was compared with, as somebody had it from elsewhere
     * @param wallets how many are to be sealed
     */
    record SealingBegun(int plan, String sha256, String enclaveKey, String given, int wallets)
            implements RecordEvent {}

    /**
     * The share of a wallet was sealed, and the envelope stands beside this event in the record.
     *
     * @param position of the wallet in the plan, from 0
     * @param sha256 of the request body with the envelope, lower-case hex
     * @param bytes of that body
     */
    record ShareSealed(int plan, int position, WalletId wallet, String sha256, int bytes)
            implements OfWallet {}

    /**
     * Sealing ahead has ended.
     *
     * @param sealed how many shares of the plan are sealed now
     * @param unsealed how many could not be, or were not because it was stopped
     */
    record SealingEnded(int plan, int sealed, int unsealed) implements RecordEvent {}

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
     * The connection over which Para stated its key was secured by this authority's word.
     *
     * @param issuer who issued the certificate of the other end
     * @param authority the trusted authority that it goes back to, by its common name and
     *     organisation
     * @param fingerprint SHA-256 of that authority's certificate, lower-case hex
     * @param everywhere whether it is one of the public authorities, which are trusted everywhere;
     *     if not, only this computer's system trusts it
     */
    record ConnectionVouched(
            String base, String issuer, String authority, String fingerprint, boolean everywhere)
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
     * Somebody typed a fingerprint that came another way than the key.
     *
     * @param fingerprint of the key: SHA-256 of the SPKI DER, lower-case hex
     * @param given what was typed, without white space and the like; null if it was not this key's,
     *     since then it could be anything
     * @param spelling which way of computing matched; null if none did
     */
    record EnclaveKeyCompared(
            String base, String fingerprint, @Nullable String given, @Nullable String spelling)
            implements RecordEvent {

        /** Whether it is this key's. */
        public boolean agrees() {
            return spelling != null;
        }
    }

    /**
     * A run goes with the key that is pinned on this machine.
     *
     * @param fingerprint SHA-256 of the SPKI DER, lower-case hex
     * @param spelling which way of computing matched what Para stated; null if none did
     * @param name who accepted it
     * @param since when it was pinned, in UTC: now, or before an earlier record's run
     * @param words how it was compared, as the person wrote it; null if nobody was asked
     * @param compared whether it agreed with a fingerprint that came through another channel
     */
    record EnclaveKeyPinned(
            String base,
            String fingerprint,
            @Nullable String spelling,
            String name,
            String since,
            @Nullable String words,
            boolean compared)
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

    /**
     * Para's ready list is read from its beginning; what is read of it follows, page by page.
     *
     * @param list its number in this record, from 1
     */
    record ReadyListBegun(int list, String base) implements RecordEvent {}

    /**
     * The list has this wallet, and what it says of it was not in the record yet: a wallet that is
     * listed as before has no event.
     *
     * @param list the number of the list
     * @param status Para's word for it, whatever it is
     */
    record WalletListed(
            WalletId wallet,
            int list,
            @Nullable String type,
            @Nullable String scheme,
            @Nullable String status,
            @Nullable String address,
            @Nullable String publicKey)
            implements OfWallet {

        /** Whether Para's word for it is that it can be used. */
        public boolean isReady() {
            return "ready".equals(status);
        }
    }

    /** The list was read to its end and does not have this wallet, which was ready before. */
    record WalletUnlisted(WalletId wallet, int list) implements OfWallet {}

    /**
     * A page of the ready list was read.
     *
     * @param page from 1
     * @param wallets the IDs on it, in its order
     * @param unreadable entries on it without an ID that a wallet can have
     * @param next where to go on, as Para put it; null at the end of the list
     */
    record ReadyPageRead(
            int list, int page, List<String> wallets, int unreadable, @Nullable String next)
            implements RecordEvent {
        public ReadyPageRead {
            wallets = List.copyOf(wallets);
        }
    }

    /**
     * The reading of the list has ended.
     *
     * @param complete whether its end was reached
     */
    record ReadyListRead(int list, boolean complete, int wallets, int unreadable)
            implements RecordEvent {}

    /**
     * Wallets are asked to sign, to prove that they can.
     *
     * @param proof its number in this record, from 1
     * @param wallets how many; each has a {@link ProofWanted} after this event
     */
    record ProofBegun(int proof, String base, ProofWay way, int wallets) implements RecordEvent {}

    /** The operator wants to see this wallet sign. */
    record ProofWanted(WalletId wallet, int proof) implements OfWallet {}

    /**
     * A challenge is about to be sent to be signed.
     *
     * @param nonce 32 random bytes in lower-case hex; with the record and the wallet they make the
     *     challenge ({@link Challenge})
     */
    record ProofAsked(WalletId wallet, int proof, String nonce, UUID requestId)
            implements OfWallet {}

    /**
     * What came of a challenge.
     *
     * @param requestId the challenge's
     * @param signature as bytes in lower-case hex, if there was one
     * @param signedBy the address whose key made it, where the signature says so
     * @param detail our own words
     */
    record ProofAnswered(
            WalletId wallet,
            UUID requestId,
            ProofVerdict verdict,
            @Nullable Integer status,
            @Nullable String paraRequestId,
            @Nullable String code,
            @Nullable String message,
            @Nullable String signature,
            @Nullable String signedBy,
            long tookMillis,
            String detail)
            implements OfWallet {}

    /**
     * No more wallets are asked to sign.
     *
     * @param reason a fixed word
     */
    record ProofEnded(int proof, String reason, int good, int wrong, int missing)
            implements RecordEvent {}

    /**
     * A list of the stored shares that may be deleted was saved. Nothing was deleted by it.
     *
     * @param sha256 of the list, as it was saved
     * @param deletable how many wallets' shares may be deleted
     * @param kept how many may not
     */
    record DeletionListed(String name, String sha256, int deletable, int kept)
            implements RecordEvent {}

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
