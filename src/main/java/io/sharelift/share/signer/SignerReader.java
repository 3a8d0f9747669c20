package io.sharelift.share.signer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.sharelift.share.SecretBytes;
import io.sharelift.share.StrictBase64;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a signer's layout by what is in it, and takes it apart. */
final class SignerReader {

    private static final Set<String> DKLS_FACTS = Set.of("walletId", "id", "WalletId");
    private static final Set<String> ED25519_FACTS =
            Set.of(
                    "Id",
                    "WalletId",
                    "Output.Public.groupkey",
                    "Output.Public.shares.*",
                    "Output.SecretKey.id");
    private static final int SCALAR = 32;

    private SignerReader() {}

    static Signer read(MemorySegment text) {
        Optional<? extends Signer> known =
                text.byteSize() > 0 && text.get(JAVA_BYTE, 0) == '{' ? json(text) : base64(text);
        return known.isPresent() ? known.get() : new UnrecognisedSigner();
    }

    private static Optional<? extends Signer> json(MemorySegment text) {
        Optional<JsonMembers> members = JsonMembers.read(text, DKLS_FACTS);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return members.get().has("Config") ? cggmp(members.get()) : dkls(members.get());
    }

    private static Optional<CggmpSigner> cggmp(JsonMembers members) {
        return walletId(members, "WalletId")
                .map(wallet -> new CggmpSigner(wallet, size(members, "Config")));
    }

    private static long size(JsonMembers members, String base64) {
        Optional<SecretBytes> decoded = members.base64(base64);
        if (decoded.isEmpty()) {
            return 0;
        }
        try (SecretBytes bytes = decoded.get()) {
            return bytes.size();
        }
    }

    private static Optional<DklsSigner> dkls(JsonMembers members) {
        Optional<WalletId> wallet = walletId(members, "walletId");
        String id = members.fact("id");
        boolean receiver = "true".equals(members.fact("isReceiver"));
        if (wallet.isEmpty() || id == null) {
            return Optional.empty();
        }
        Optional<SecretBytes> config = members.base64(receiver ? "receiverConfig" : "senderConfig");
        if (config.isEmpty()) {
            return Optional.empty();
        }
        Party party = id.equals("USER") ? Party.USER : Party.PARA;
        try (SecretBytes cbor = config.get()) {
            Map<String, MemorySegment> parts = CborMap.byteStrings(cbor.memory()).orElse(Map.of());
            MemorySegment secret = parts.getOrDefault("SecretShare", MemorySegment.NULL);
            MemorySegment key = parts.getOrDefault("Public", MemorySegment.NULL);
            if (secret.byteSize() != SCALAR || key.byteSize() != SCALAR + 1) {
                return Optional.empty();
            }
            SecretBytes share = SecretBytes.allocate(SCALAR);
            share.memory().copyFrom(secret);
            DklsSigner.Layout layout =
                    new DklsSigner.Layout(
                            receiver,
                            parts.getOrDefault("Setup", MemorySegment.NULL).byteSize(),
                            parts.getOrDefault("ChainKey", MemorySegment.NULL).byteSize());
            return Optional.of(
                    new DklsSigner(wallet.get(), party, key.toArray(JAVA_BYTE), share, layout));
        }
    }

    private static Optional<Ed25519Signer> base64(MemorySegment text) {
        Optional<SecretBytes> decoded = StrictBase64.decode(text);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        try (SecretBytes json = decoded.get()) {
            return JsonMembers.read(json.memory(), ED25519_FACTS).flatMap(SignerReader::ed25519);
        }
    }

    private static Optional<Ed25519Signer> ed25519(JsonMembers members) {
        Optional<WalletId> wallet = walletId(members, "WalletId");
        Optional<byte[]> groupKey = members.publicBase64("Output.Public.groupkey");
        int number = partyNumber(members.fact("Id"));
        boolean sameNumber = number == partyNumber(members.fact("Output.SecretKey.id"));
        if (wallet.isEmpty() || groupKey.isEmpty() || number < 1 || !sameNumber) {
            return Optional.empty();
        }
        Map<Integer, byte[]> shares = new HashMap<>();
        members.factsBelow("Output.Public.shares")
                .forEach(
                        (name, value) ->
                                JsonMembers.publicBytes(value)
                                        .filter(share -> share.length == SCALAR)
                                        .ifPresent(share -> shares.put(partyNumber(name), share)));
        Optional<SecretBytes> secret = members.base64("Output.SecretKey.secret");
        boolean whole =
                groupKey.get().length == SCALAR
                        && shares.containsKey(number)
                        && secret.filter(bytes -> bytes.size() == SCALAR).isPresent();
        if (!whole) {
            secret.ifPresent(SecretBytes::close);
            return Optional.empty();
        }
        return secret.map(
                bytes -> new Ed25519Signer(wallet.get(), number, groupKey.get(), shares, bytes));
    }

    private static Optional<WalletId> walletId(JsonMembers members, String name) {
        String text = members.fact(name);
        return text == null ? Optional.empty() : WalletId.parse(text);
    }

    /** A party's number of one to four digits; 0 for anything else. */
    private static int partyNumber(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
    }
}
