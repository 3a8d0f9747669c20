package io.sharelift.command;

import io.sharelift.para.Pace;

import picocli.CommandLine.Option;

/** How fast Para may be asked and sent to. */
final class PaceOptions {

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "requests a second (default: ${DEFAULT-VALUE})",
            defaultValue = "10")
    private double rate = 10;

    @Option(
            names = "--burst",
            paramLabel = "N",
            description = "requests at once (default: ${DEFAULT-VALUE})",
            defaultValue = "20")
    private int burst = 20;

    /** That pace, from now on. */
    Pace pace() {
        if (!(rate > 0) || burst < 1) {
            throw new CouldNotException("--rate and --burst must be more than zero.");
        }
        return new Pace(rate, burst);
    }

    /** Requests a minute that are allowed. */
    int perMinute() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(rate * 60)));
    }

    /** Requests at once that are allowed. */
    int burst() {
        return burst;
    }
}
