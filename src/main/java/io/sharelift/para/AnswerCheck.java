package io.sharelift.para;

import io.sharelift.para.CheckStep.Stage;
import io.sharelift.para.CheckStep.Verdict;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The end of the way: whether what answers there speaks as Para does, and by which clock. */
final class AnswerCheck {

    private static final String QUESTION = "/v1/enclave/public-key";
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final ParaHost host;
    private final InstantSource clock;
    private final List<CheckStep> steps = new ArrayList<>();

    AnswerCheck(ParaHost host, InstantSource clock) {
        this.host = host;
        this.clock = clock;
    }

    /** Asks once over a connection that stands. */
    List<CheckStep> ask(Socket socket) {
        long start = System.nanoTime();
        Instant asked = clock.instant();
        try {
            send(
                    socket,
                    "GET "
                            + QUESTION
                            + " HTTP/1.1\r\nHost: "
                            + host.name()
                            + "\r\nAccept: application/json\r\nUser-Agent: Sharelift\r\n"
                            + "Connection: close\r\n\r\n");
            HttpHead head = HttpHead.read(socket.getInputStream());
            answered(head, since(start));
            head.first("Date").ifPresent(date -> compareClocks(date, asked));
        } catch (IOException e) {
            note(
                    Stage.ANSWER,
                    Verdict.BAD,
                    "The connection stands, and no answer of a web server came. Something else may"
                            + " be at that address.");
        }
        return steps;
    }

    private void answered(HttpHead head, String took) {
        boolean asPara = head.isJson() && head.status() < 500;
        note(
                Stage.ANSWER,
                asPara ? Verdict.GOOD : Verdict.LOOK,
                asPara
                        ? "Para answers, after "
                                + took
                                + " (status "
                                + head.status()
                                + "; it was asked without an API key)."
                        : "An answer came after "
                                + took
                                + " (status "
                                + head.status()
                                + "), and it is not as Para answers. Something on the way may"
                                + " answer in its place, or Para has trouble of its own.");
    }

    private void compareClocks(String date, Instant asked) {
        Duration off;
        try {
            Instant there =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            off = Duration.between(there, asked);
        } catch (DateTimeException e) {
            return;
        }
        if (off.abs().compareTo(CLOCK_TOLERANCE) <= 0) {
            note(Stage.CLOCK, Verdict.GOOD, "This computer's clock agrees with Para's.");
            return;
        }
        note(
                Stage.CLOCK,
                Verdict.LOOK,
                "This computer's clock is "
                        + inWords(off.abs())
                        + (off.isNegative() ? " behind" : " ahead of")
                        + " Para's: the times in the record would be wrong. Set the clock first.");
    }

    private static String inWords(Duration off) {
        if (off.toHours() >= 48) {
            return off.toDays() + " days";
        }
        return off.toMinutes() >= 120 ? off.toHours() + " hours" : off.toMinutes() + " min";
    }

    private void note(Stage stage, Verdict verdict, String words) {
        steps.add(new CheckStep(stage, verdict, words));
    }

    static String since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
    }

    static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
