package io.sharelift.share.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.practice.Pool;
import io.sharelift.practice.Pool.PoolWallet;
import io.sharelift.share.SecretBytes;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.signer.Anatomy.Belonging;
import io.sharelift.share.signer.Anatomy.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

final class AnatomyTest {

    static List<PoolWallet> wallets() {
        return Pool.wallets();
    }

    @ParameterizedTest(name = "wallet {index}")
    @MethodSource("wallets")
    void theUsersHalfOfEveryWalletHasThePartsOfItsScheme(PoolWallet wallet) {
        Anatomy anatomy = of(wallet.userHalf());

        assertThat(anatomy.layout()).isEqualTo(wallet.scheme());
        assertThat(anatomy.walletId()).isEqualTo(wallet.id());
        assertThat(anatomy.party()).isEqualTo(Party.USER);
        assertThat(anatomy.parts()).isEqualTo(parts(wallet.scheme()));
        assertThat(anatomy.secret())
                .isEqualTo(
                        wallet.scheme() == WalletScheme.ED25519
                                ? Belonging.BELONGS
                                : Belonging.NOT_TOLD);
        assertThat(of(wallet.paraHalf()).party()).isEqualTo(Party.PARA);
    }

    private static List<Part> parts(WalletScheme scheme) {
        return scheme == WalletScheme.DKLS
                ? List.of(
                        new Part("Setup", 2194, true),
                        new Part("SecretShare", 32, true),
                        new Part("Public", 33, false),
                        new Part("ChainKey", 32, true))
                : List.of(
                        new Part("groupkey", 32, false),
                        new Part("shares", 64, false),
                        new Part("secret", 32, true));
    }

    @Test
    void aSecretThatDoesNotGiveItsPublicShareIsFound() {
        List<PoolWallet> wallets =
                Pool.wallets().stream().filter(w -> w.scheme() == WalletScheme.ED25519).toList();
        try (Ed25519Signer one = (Ed25519Signer) Signer.read(wallets.get(0).userHalf());
                Ed25519Signer two = (Ed25519Signer) Signer.read(wallets.get(1).userHalf())) {
            Ed25519Signer mixed =
                    new Ed25519Signer(
                            wallets.get(0).id(),
                            1,
                            one.groupKey(),
                            Map.of(1, one.share(1).orElseThrow()),
                            two.secret());
            assertThat(Anatomy.of(mixed).secret()).isEqualTo(Belonging.DIFFERS);
        }
    }

    @Test
    void ofACggmpSignerTheOneSecretPartIsNamed() {
        Anatomy anatomy = of("{\"WalletId\":\"w-1\",\"Config\":\"oWFhAQ==\"}");

        assertThat(anatomy.layout()).isEqualTo(WalletScheme.CGGMP);
        assertThat(anatomy.walletId()).isEqualTo(new WalletId("w-1"));
        assertThat(anatomy.parts()).containsExactly(new Part("Config", 4, true));
        assertThat(anatomy.party()).isNull();
    }

    @Test
    void aSignerThatIsNotRecognisedHasNoParts() {
        assertThat(of("hello"))
                .isEqualTo(new Anatomy(null, null, null, List.of(), Belonging.NOT_TOLD));
    }

    private static Anatomy of(String text) {
        return of(SecretBytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Anatomy of(SecretBytes text) {
        try (Signer signer = Signer.read(text)) {
            return Anatomy.of(signer);
        }
    }
}
