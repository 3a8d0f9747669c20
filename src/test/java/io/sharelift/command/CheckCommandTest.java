package io.sharelift.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.migration.TestHome;
import io.sharelift.para.ScriptedServer;
import io.sharelift.para.TunnelProxy;
import io.sharelift.practice.PracticePara;
import io.sharelift.practice.PracticeSettings;
import io.sharelift.settings.Policy;
import io.sharelift.settings.ProxyChoice;
import io.sharelift.settings.Target;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** {@code sharelift check}, to a Para on this computer and through a proxy on it. */
final class CheckCommandTest {

    private static final String FAR = "https://para.test.invalid";

    private static CommandRun check(Policy policy, Map<String, String> variables, String... words) {
        PracticeStarter none =
                options -> {
                    throw new AssertionError("No practice Para is wanted here.");
                };
        return CommandRun.of(new Surroundings(none, variables, TestHome.fresh(), policy), words);
    }

    private static Policy through(TunnelProxy proxy) {
        return new Policy(
                EnumSet.allOf(Target.class),
                Optional.of(ProxyChoice.manual("127.0.0.1", proxy.port())),
                1,
                "");
    }

    @Test
    void aWayThatIsWellEndsWithZeroAndNeedsNoKey() throws Exception {
        try (PracticePara para = PracticePara.start(PracticeSettings.standard(), 1)) {
            CommandRun run = check(Policy.NONE, Map.of(), "check", "--url", para.base().toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
            assertThat(run.lines())
                    .anySatisfy(line -> assertThat(line).startsWith("well  Straight to 127.0.0.1"))
                    .anySatisfy(line -> assertThat(line).startsWith("well  Para answers"));
        }
    }

    @Test
    void anAnswerThatIsNoneOfParasEndsWithTwo() {
        try (ScriptedServer other = new ScriptedServer()) {
            other.always((request, line) -> line.answer(200, "text/html", "<p>Hello</p>"));
            CommandRun run =
                    check(Policy.NONE, Map.of(), "check", "--url", other.base().toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
            assertThat(run.out()).contains("LOOK  An answer came");
        }
    }

    @Test
    void aProxyThatWantsALoginEndsWithOneAndSaysHowToGiveIt() {
        try (ScriptedServer para = new ScriptedServer();
                TunnelProxy proxy = new TunnelProxy(para.base().getPort()).wants("anna:pass")) {
            CommandRun without = check(through(proxy), Map.of(), "check", "--url", FAR);
            assertThat(without.exitCode()).isEqualTo(ExitCode.COULD_NOT);
            assertThat(without.out()).contains("wants a login").contains("--proxy-login-env");
            CommandRun with =
                    check(
                            through(proxy),
                            Map.of("LOGIN", "anna:pass"),
                            "check",
                            "--url",
                            FAR,
                            "--proxy-login-env",
                            "LOGIN");
            assertThat(with.out()).contains("takes the login");
        }
    }

    @Test
    void aMigrationSaysHowToGiveTheLoginToo() {
        try (ScriptedServer para = new ScriptedServer();
                TunnelProxy proxy = new TunnelProxy(para.base().getPort()).wants("anna:pass")) {
            CommandRun run =
                    check(
                            through(proxy),
                            Map.of("KEY", "sk_beta_0123456789abcdefTEST"),
                            "ready",
                            "--url",
                            FAR,
                            "--api-key-env",
                            "KEY");
            assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
            assertThat(run.err()).contains("wants a login").contains("--proxy-login-env");
        }
    }

    @Test
    void aVariableWithoutALoginIsSaid() {
        CommandRun run =
                check(
                        Policy.NONE,
                        Map.of("LOGIN", "anna"),
                        "check",
                        "--url",
                        FAR,
                        "--proxy-login-env",
                        "LOGIN");
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.err()).contains("LOGIN holds no login of the form NAME:PASSWORD");
    }

    @Test
    void aPlaceThatTheAdministratorForbidsIsNotVisited() {
        Policy beta = new Policy(EnumSet.of(Target.BETA), Optional.empty(), 1, "");
        CommandRun run = check(beta, Map.of(), "check", "--env", "production");
        assertThat(run.exitCode()).isEqualTo(ExitCode.COULD_NOT);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void practiceHasNoWay() {
        CommandRun run = check(Policy.NONE, Map.of(), "check", "--env", "practice");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WELL);
        assertThat(run.out()).contains("no network on the way");
    }
}
