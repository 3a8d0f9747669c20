package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Occasion;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RunPlanned;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

class EventJsonTest {

    private static final WalletId WALLET = new WalletId("w-1");
    private static final UUID ID = UUID.fromString("7f3e0000-0000-4000-8000-000000000001");

    /** The file format: whoever changes a line here makes a new format. */
    private static final Map<RecordEvent, String> FORMAT_1 = new LinkedHashMap<>();

    static {
        FORMAT_1.put(
                new RunPlanned(1, 5, 3, 1, 1, List.of("array.json")),
                "run-planned {\"run\":1,\"wallets\":5,\"toSend\":3,\"blocked\":1,\"skipped\":1,"
                        + "\"sources\":[\"array.json\"]}");
        FORMAT_1.put(
                new WalletPlanned(WALLET, WalletScheme.DKLS, "ü.json", 7, Decision.SEND, ""),
                "wallet-planned"
                        + " {\"wallet\":\"w-1\",\"scheme\":\"DKLS\",\"source\":\"\\u00FC.json\","
                        + "\"row\":7,\"decision\":\"SEND\",\"why\":\"\"}");
        FORMAT_1.put(
                new EnclaveKeySeen("https://a.test", "ab", null, null, Occasion.BEFORE_RUN),
                "enclave-key-seen"
                        + " {\"base\":\"https://a.test\",\"fingerprint\":\"ab\",\"stated\":null,"
                        + "\"spelling\":null,\"occasion\":\"BEFORE_RUN\"}");
        FORMAT_1.put(
                new RunStarted(1, "BETA", "https://a.test", "ab", 3, 8, Start.RETRY),
                "run-started {\"run\":1,\"environment\":\"BETA\",\"base\":\"https://a.test\","
                    + "\"enclaveKey\":\"ab\",\"wallets\":3,\"inFlight\":8,\"start\":\"RETRY\"}");
        FORMAT_1.put(
                new EnclaveKeyAccepted("https://a.test", "ab", "Compared by telephone."),
                "enclave-key-accepted {\"base\":\"https://a.test\",\"fingerprint\":\"ab\","
                        + "\"words\":\"Compared by telephone.\"}");
        FORMAT_1.put(
                new Intent(WALLET, "cd", ID, 2, SendReason.TO_SETTLE),
                "intent {\"wallet\":\"w-1\",\"sha256\":\"cd\",\"requestId\":\""
                        + ID
                        + "\",\"tryNumber\":2,\"why\":\"TO_SETTLE\"}");
        FORMAT_1.put(
                new Outcome(WALLET, ID, Answer.REJECTED, 400, "p", "BAD", "no", 143, null),
                "outcome {\"wallet\":\"w-1\",\"requestId\":\""
                        + ID
                        + "\",\"answer\":\"REJECTED\",\"status\":400,\"paraRequestId\":\"p\","
                        + "\"code\":\"BAD\",\"message\":\"no\",\"tookMillis\":143,\"detail\":null}");
        FORMAT_1.put(
                new Withheld(WALLET, "The file changed."),
                "withheld {\"wallet\":\"w-1\",\"why\":\"The file changed.\"}");
        FORMAT_1.put(
                new Asked(WALLET, "https://a.test", null, "No answer."),
                "asked {\"wallet\":\"w-1\",\"base\":\"https://a.test\",\"status\":null,"
                        + "\"found\":\"No answer.\"}");
        FORMAT_1.put(
                new Confirmed(WALLET, "https://a.test", "ready"),
                "confirmed {\"wallet\":\"w-1\",\"base\":\"https://a.test\",\"status\":\"ready\"}");
        FORMAT_1.put(new Paused(1), "paused {\"run\":1}");
        FORMAT_1.put(new Resumed(1), "resumed {\"run\":1}");
        FORMAT_1.put(
                new RunStopped(1, "FINISHED", "Done.", Map.of("READY", 1, "ALREADY", 2)),
                "run-stopped {\"run\":1,\"reason\":\"FINISHED\",\"words\":\"Done.\","
                        + "\"counts\":{\"ALREADY\":2,\"READY\":1}}");
    }

    @Test
    void everyKindOfEventHasItsTextAndIsReadFromIt() {
        FORMAT_1.forEach(
                (event, text) -> {
                    String kind = EventJson.kind(event);
                    String body = EventJson.write(event);
                    assertThat(kind + " " + body).isEqualTo(text);
                    assertThat(EventJson.read(kind, body)).contains(event);
                });
    }

    @Test
    void noKindOfEventIsMissingHere() {
        assertThat(FORMAT_1.keySet().stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(RecordEvent.class).map(Class::getSimpleName).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJsonTest::leaves);
    }

    @Property(tries = 300)
    void whateverParaSaysComesBackAsItWas(
            @ForAll @StringLength(max = 60) String code,
            @ForAll @StringLength(max = 60) String message) {
        Outcome said = new Outcome(WALLET, ID, Answer.REJECTED, 400, null, code, message, 1, null);
        String body = EventJson.write(said);
        assertThat(body.chars()).allMatch(c -> c >= ' ' && c < 0x7f);
        assertThat(EventJson.read("outcome", body)).contains(said);
    }

    @Test
    void theOneControlCharacterThatIsAsciiAndNoLetterIsEscapedToo() {
        Outcome said = new Outcome(WALLET, ID, Answer.REJECTED, 400, null, "a\u007fb", "", 1, null);
        String body = EventJson.write(said);
        assertThat(body).contains("a\\u007fb");
        assertThat(EventJson.read("outcome", body)).contains(said);
    }

    @Property(tries = 300)
    void anyOtherTextIsNoEventAndNoCrash(@ForAll String text) {
        assertThat(EventJson.read("paused", text)).isEmpty();
        assertThat(EventJson.read(text, "{}")).isEmpty();
    }

    @Test
    void aFieldTooManyTooFewOrOfAnotherTypeIsRefused() {
        assertThat(EventJson.read("paused", "{}")).isEmpty();
        assertThat(EventJson.read("paused", "{\"run\":null}")).isEmpty();
        assertThat(EventJson.read("paused", "{\"run\":\"1\"}")).isEmpty();
        assertThat(EventJson.read("paused", "{\"run\":99999999999}")).isEmpty();
        assertThat(EventJson.read("paused", "{\"run\":1,\"run\":1}")).isEmpty();
        assertThat(EventJson.read("paused", "{\"ran\":1}")).isEmpty();
        assertThat(EventJson.read("withheld", "{\"wallet\":\"a/b\",\"why\":\"\"}")).isEmpty();
        assertThat(EventJson.read("withheld", "{\"wallet\":\"a\",\"why\":7}")).isEmpty();
    }
}
