package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.net.URI;
import java.util.List;

final class ParaHostProperties {

    @Property(tries = 2000)
    void whateverIsTypedIsRefusedInWordsOrIsOneSafeHost(@ForAll("typed") String typed) {
        ParaHost host;
        try {
            host = ParaHost.custom(typed);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).endsWith(".");
            return;
        }
        URI asked = host.resolve("/v1/wallets");
        assertThat(asked.getHost()).isEqualTo(host.base().getHost());
        assertThat(asked.getRawUserInfo()).isNull();
        assertThat(asked.getRawPath()).isEqualTo("/v1/wallets");
        assertThat(asked.getScheme().equals("https") || host.isLoopback()).isTrue();
        assertThat(ParaHost.custom(host.base().toString())).isEqualTo(host);
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "http",
                        "https",
                        "://",
                        ":",
                        "/",
                        "//",
                        "@",
                        "?",
                        "#",
                        "%",
                        "%2f",
                        ".",
                        "\\",
                        "localhost",
                        "127.0.0.1",
                        "[::1]",
                        "[",
                        "]",
                        "api.getpara.com",
                        "example",
                        "com",
                        "443",
                        "80",
                        "8080",
                        "99999",
                        "-1",
                        "v1",
                        " ",
                        "ä",
                        "\u0000",
                        "\n");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> pieces = piece.list().ofMaxSize(8).map(list -> String.join("", list));
        Arbitrary<String> likely =
                Arbitraries.of(List.of("https://", "http://"))
                        .flatMap(start -> pieces.map(rest -> start + rest));
        return Arbitraries.oneOf(any, pieces, likely);
    }
}
