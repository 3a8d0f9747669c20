package io.sharelift.para;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sharelift.para.ParaHost.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class ParaHostTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com",
        "https://api.example.com/, https://api.example.com",
        "https://api.example.com/v1, https://api.example.com",
        "https://api.example.com/v1/, https://api.example.com",
        "' HTTPS://API.Example.COM:443 ', https://api.example.com",
        "https://api.example.com:8443, https://api.example.com:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://LOCALHOST, http://localhost",
        "http://127.0.0.1:80/v1, http://127.0.0.1",
        "http://127.9.8.7:8080, http://127.9.8.7:8080",
        "http://[::1]:8080, http://[::1]:8080",
        "http://[0:0:0:0:0:0:0:1], http://[0:0:0:0:0:0:0:1]",
    })
    void anAddressIsTakenInTheWaysThatPeopleWriteIt(String typed, String base) {
        ParaHost host = ParaHost.custom(typed);
        assertThat(host.base()).isEqualTo(URI.create(base));
        assertThat(host.environment()).isEqualTo(Environment.CUSTOM);
        assertThat(host.resolve("/v1/wallets"))
                .isEqualTo(URI.create(base + "/v1/wallets"))
                .hasNoUserInfo();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.",
                "http://10.0.0.1",
                "http://0.0.0.0",
                "http://128.0.0.1",
                "http://2130706433",
                "http://0x7f.0.0.1",
                "http://127.1",
                "http://[::]",
                "http://[::2]",
                "http://[::ffff:127.0.0.1]",
                "http://[::1%25eth0]",
            })
    void plainHttpIsForThisComputerAlone(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> ParaHost.custom(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "'', must start with https://",
        "api.example.com, must start with https://",
        "ftp://api.example.com, must start with https://",
        "file:///etc/passwd, must start with https://",
        "javascript:alert(1), must start with https://",
        "https://, not a web address",
        "https:api.example.com, not a web address",
        "https:///v1, not a web address",
        "https://api.example.com., not a web address",
        "https://exa mple.com, not a web address",
        "https://pära.example, not a web address",
        "https://under_score.example, not a web address",
        "https://user:secret@api.example.com, user name or a password",
        "https://localhost@api.example.com, user name or a password",
        "http://localhost:80@api.example.com, user name or a password",
        "https://api.example.com/v2, goes on after the host",
        "https://api.example.com//, goes on after the host",
        "https://api.example.com/v1/wallets, goes on after the host",
        "https://api.example.com/%76%31, goes on after the host",
        "https://api.example.com?x=1, goes on after the host",
        "https://api.example.com#x, goes on after the host",
        "https://api.example.com:0, port",
        "https://api.example.com:65536, port",
        "https://api.example.com:, port",
    })
    void whatIsNoSafeAddressIsRefusedWithTheReason(String typed, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParaHost.custom(typed))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.getpara.com, PRODUCTION",
        "HTTPS://API.GETPARA.COM:443/v1/, PRODUCTION",
        "https://api.beta.getpara.com/, BETA",
        "https://api.getpara.com:8443, CUSTOM",
        "https://api.getpara.com.example.com, CUSTOM",
    })
    void typingParasOwnAddressDoesNotGoAroundItsQuestions(String typed, Environment expected) {
        assertThat(ParaHost.custom(typed).environment()).isEqualTo(expected);
    }

    @Test
    void practiceStaysOnThisComputer() {
        assertThat(ParaHost.practice(URI.create("http://127.0.0.1:9")).isLoopback()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParaHost.practice(URI.create("https://api.getpara.com")));
    }

    @Test
    void theNameIsHostAndPort() {
        assertThat(ParaHost.custom("https://api.example.com:8443/v1").name())
                .isEqualTo("api.example.com:8443");
        assertThat(ParaHost.PRODUCTION.name()).isEqualTo("api.getpara.com");
    }
}
