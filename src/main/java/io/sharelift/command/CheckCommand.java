package io.sharelift.command;

import io.sharelift.para.CheckStep;
import io.sharelift.para.ConnectionCheck;
import io.sharelift.para.ConnectionChecker;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** {@code sharelift check}: what is on the way to Para, without an API key and without a wallet. */
@Command(
        name = "check",
        description = {
            "Goes to Para once and says of each step what it saw: the way, the proxy, who vouches",
            "for the connection, whether Para answers, and whether this computer's clock is right.",
            "No API key and nothing of a wallet is sent.",
            "Ends with 0 if all is well, 1 if Para was not reached, 2 if somebody should look."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Surroundings around;

    @Mixin private HostOption where = new HostOption();

    @Mixin private ProxyOption proxy = new ProxyOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    CheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (where.isPractice()) {
            out.println("Practice is in this program: there is no network on the way.");
            return ExitCode.WELL;
        }
        ConnectionCheck check =
                ConnectionChecker.check(
                        where.host(around.policy()),
                        proxy.route(around),
                        LIMIT,
                        InstantSource.system());
        for (CheckStep step : check.steps()) {
            out.printf("%-5s %s%n", word(step.verdict()), step.words());
        }
        if (check.wantsLogin()) {
            out.println("      Name the variable that holds it with --proxy-login-env.");
        }
        out.flush();
        return switch (check.verdict()) {
            case GOOD -> ExitCode.WELL;
            case LOOK -> ExitCode.NEEDS_A_PERSON;
            case BAD -> ExitCode.COULD_NOT;
        };
    }

    private static String word(CheckStep.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "well";
            case LOOK -> "LOOK";
            case BAD -> "BAD";
        };
    }
}
