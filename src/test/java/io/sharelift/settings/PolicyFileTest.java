package io.sharelift.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class PolicyFileTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("policy.json");
    }

    private Policy read(String text) throws IOException {
        Files.writeString(file, text);
        return PolicyFile.read(file);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void withoutAFileEverythingIsTheUsersToDecide(Target target) {
        Policy policy = PolicyFile.read(file);

        assertThat(policy.allows(target)).isTrue();
        assertThat(policy.refusal(target)).isEmpty();
        assertThat(policy.demandsTwo()).isFalse();
        assertThat(policy.proxy()).isEmpty();
    }

    @Test
    void anAdministratorDecidesOnPlacesProxyAndPeople() throws IOException {
        Policy policy =
                read(
                        """
                        {"environments": ["beta"], "people": 2,
                         "proxy": {"kind": "manual", "host": "proxy.example", "port": 3128}}
                        """);

        assertThat(policy.targets()).containsExactlyInAnyOrder(Target.PRACTICE, Target.BETA);
        assertThat(policy.refusal(Target.PRODUCTION).orElseThrow())
                .contains("administrator", "Nothing was sent.");
        assertThat(policy.demandsTwo()).isTrue();
        assertThat(policy.proxy()).contains(ProxyChoice.manual("proxy.example", 3128));
        assertThat(policy.trouble()).isEmpty();
    }

    @Test
    void oneThatSaysNothingDecidesNothing() throws IOException {
        assertThat(read("{}")).isEqualTo(Policy.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"theme\":\"dark\"}",
                "{\"People\":2}",
                "{\"people\":3}",
                "{\"people\":\"2\"}",
                "{\"people\":2,\"people\":1}",
                "{\"environments\":\"beta\"}",
                "{\"environments\":[\"staging\"]}",
                "{\"environments\":[null]}",
                "{\"proxy\":{\"kind\":\"manual\",\"host\":\"proxy\"}}",
                "{\"proxy\":{\"kind\":\"none\",\"word\":\"x\"}}",
                "{\"environments\":[\"beta\"]",
                ""
            })
    void whatIsNotUnderstoodIsRefusedAndNothingLeavesUntilItIs(String text) throws IOException {
        Policy policy = read(text);

        assertThat(policy.targets()).containsExactly(Target.PRACTICE);
        assertThat(policy.demandsTwo()).isTrue();
        assertThat(policy.trouble())
                .contains(file.toString(), "only Practice can be used", "your administrator");
        assertThat(policy.refusal(Target.BETA)).contains(policy.trouble());
    }

    @Test
    void aMemberThatItMayNotSetIsNamed() throws IOException {
        assertThat(read("{\"theme\":\"dark\"}").trouble())
                .contains("“theme” is nothing that it may set.");
    }

    @Test
    void aFolderInItsPlaceIsNoFreedom() throws IOException {
        Files.createDirectory(file);

        assertThat(PolicyFile.read(file).targets()).containsExactly(Target.PRACTICE);
    }
}
