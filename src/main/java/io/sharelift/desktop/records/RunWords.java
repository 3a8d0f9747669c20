package io.sharelift.desktop.records;

import io.sharelift.desktop.words.Times;
import io.sharelift.desktop.words.Words;

/** How a run is called where one is picked from several. */
final class RunWords {

    private RunWords() {}

    static String say(RunLine run, Times times, Words words) {
        return words.say(
                "run.line",
                run.number(),
                words.say("run.start." + run.started().start()),
                times.day(run.at()),
                run.sent(),
                Times.length(run.took()));
    }
}
