package io.sharelift.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.sharelift.record.RecordEvent.ApprovalRule;
import io.sharelift.record.RecordEvent.Approved;
import io.sharelift.record.RecordEvent.Asked;
import io.sharelift.record.RecordEvent.CanaryJudged;
import io.sharelift.record.RecordEvent.Confirmed;
import io.sharelift.record.RecordEvent.ConnectionVouched;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.DeletionListed;
import io.sharelift.record.RecordEvent.DryRun;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.EnclaveKeyCompared;
import io.sharelift.record.RecordEvent.EnclaveKeyPinned;
import io.sharelift.record.RecordEvent.EnclaveKeySeen;
import io.sharelift.record.RecordEvent.EvidenceSaved;
import io.sharelift.record.RecordEvent.HeadSigned;
import io.sharelift.record.RecordEvent.Intent;
import io.sharelift.record.RecordEvent.Occasion;
import io.sharelift.record.RecordEvent.Outcome;
import io.sharelift.record.RecordEvent.Paused;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.ProofAnswered;
import io.sharelift.record.RecordEvent.ProofAsked;
import io.sharelift.record.RecordEvent.ProofBegun;
import io.sharelift.record.RecordEvent.ProofEnded;
import io.sharelift.record.RecordEvent.ProofVerdict;
import io.sharelift.record.RecordEvent.ProofWanted;
import io.sharelift.record.RecordEvent.ProofWay;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyListRead;
import io.sharelift.record.RecordEvent.ReadyPageRead;
import io.sharelift.record.RecordEvent.RecordCreated;
import io.sharelift.record.RecordEvent.Rehearsed;
import io.sharelift.record.RecordEvent.RestReleased;
import io.sharelift.record.RecordEvent.Resumed;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.RunStarted;
import io.sharelift.record.RecordEvent.RunStopped;
import io.sharelift.record.RecordEvent.SealingBegun;
import io.sharelift.record.RecordEvent.SealingEnded;
import io.sharelift.record.RecordEvent.ShareSealed;
import io.sharelift.record.RecordEvent.Start;
import io.sharelift.record.RecordEvent.TakenOver;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.WalletUnlisted;
import io.sharelift.record.RecordEvent.Withheld;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class EventJsonTest {

    private static final WalletId WALLET = new WalletId("w-1");
    private static final UUID ID = UUID.fromString("7f3e0000-0000-4000-8000-000000000001");

    /** The file format: whoever changes a line here makes a new format. */
    private static final Map<RecordEvent, String> FORMAT_4 = new LinkedHashMap<>();

    static {
        FORMAT_4.put(
                new RecordCreated(ID, "ab", "desk-1"),
                "record-created {'computer':'desk-1','machine':'ab','record':'" + ID + "'}");
        FORMAT_4.put(
                new TakenOver("ab", "desk-2", "Anna is ill."),
                "taken-over {'computer':'desk-2','machine':'ab','words':'Anna is ill.'}");
        FORMAT_4.put(new HeadSigned("ab", "cd"), "head-signed {'machine':'ab','signature':'cd'}");
        FORMAT_4.put(new ApprovalRule(2), "approval-rule {'people':2}");
        FORMAT_4.put(new PlanBegun(3), "plan-begun {'plan':3}");
        FORMAT_4.put(
                new WalletPlanned(
                        WALLET,
                        WalletScheme.DKLS,
                        WalletType.EVM,
                        "ü.json",
                        7,
                        null,
                        Decision.SEND,
                        "",
                        List.of("BASE64_REPAIRED"),
                        "0xaa",
                        null,
                        List.of("w-2", "?")),
                "wallet-planned {'address':'0xaa','beside':['w-2','?'],'decision':'SEND',"
                        + "'findings':['BASE64_REPAIRED'],'fingerprint':null,'publicKey':null,"
                        + "'row':7,'scheme':'DKLS','source':'ü.json',"
                        + "'type':'EVM','wallet':'w-1','why':''}");
        FORMAT_4.put(
                new RowWithoutWallet("a.csv", 2, "No wallet ID."),
                "row-without-wallet {'row':2,'source':'a.csv','why':'No wallet ID.'}");
        FORMAT_4.put(
                new PlanFrozen(
                        3,
                        "BETA",
                        "https://a.test",
                        "ab",
                        "cd",
                        600,
                        20,
                        8,
                        2,
                        1,
                        Map.of("SEND", 4, "BLOCKED", 1),
                        List.of("a.csv, 12 bytes"),
                        Map.of("BASE64_REPAIRED", 1),
                        "Anna",
                        "ef"),
                "plan-frozen {'accepted':{'BASE64_REPAIRED':1},'acceptedBy':'Anna',"
                        + "'base':'https://a.test','burst':20,'canary':2,"
                        + "'counts':{'BLOCKED':1,'SEND':4},'enclaveKey':'ab',"
                        + "'environment':'BETA','fingerprintKey':'cd','inFlight':8,'people':1,"
                        + "'perMinute':600,'plan':3,'sha256':'ef','sources':['a.csv, 12 bytes']}");
        FORMAT_4.put(
                new DryRun(3, "ef", 4, 0, true, 3, 1),
                "dry-run {'asked':true,'known':3,'plan':3,'ready':1,'sealed':4,'sha256':'ef',"
                        + "'unsealed':0}");
        FORMAT_4.put(
                new Rehearsed(WALLET, "Para does not know it."),
                "rehearsed {'found':'Para does not know it.','wallet':'w-1'}");
        FORMAT_4.put(
                new Approved(3, "ef", "Ben", "controller", "CHG-7"),
                "approved {'name':'Ben','plan':3,'reason':'CHG-7','role':'controller',"
                        + "'sha256':'ef'}");
        FORMAT_4.put(new CanaryJudged(1, 4, 4), "canary-judged {'ready':4,'run':1,'sent':4}");
        FORMAT_4.put(
                new RestReleased(3, false, "All four are ready."),
                "rest-released {'plan':3,'withoutCanary':false,'words':'All four are ready.'}");
        FORMAT_4.put(new EvidenceSaved("a.zip"), "evidence-saved {'name':'a.zip'}");
        FORMAT_4.put(
                new EnclaveKeySeen("https://a.test", "ab", null, null, Occasion.BEFORE_RUN),
                "enclave-key-seen {'base':'https://a.test','fingerprint':'ab',"
                        + "'occasion':'BEFORE_RUN','spelling':null,'stated':null}");
        FORMAT_4.put(
                new SealingBegun(1, "ab", "cd", "SHA256:x", 4),
                "sealing-begun {'enclaveKey':'cd','given':'SHA256:x','plan':1,'sha256':'ab',"
                        + "'wallets':4}");
        FORMAT_4.put(
                new ShareSealed(1, 2, WALLET, "ab", 300),
                "share-sealed {'bytes':300,'plan':1,'position':2,'sha256':'ab','wallet':'w-1'}");
        FORMAT_4.put(new SealingEnded(1, 3, 1), "sealing-ended {'plan':1,'sealed':3,'unsealed':1}");
        FORMAT_4.put(
                new ConnectionVouched("https://a.test", "CN=b", "CN=c", "ab", false),
                "connection-vouched {'authority':'CN=c','base':'https://a.test','everywhere':false,"
                        + "'fingerprint':'ab','issuer':'CN=b'}");
        FORMAT_4.put(
                new EnclaveKeyAccepted("https://a.test", "ab", "Compared by telephone."),
                "enclave-key-accepted {'base':'https://a.test','fingerprint':'ab',"
                        + "'words':'Compared by telephone.'}");
        FORMAT_4.put(
                new EnclaveKeyCompared("https://a.test", "ab", null, null),
                "enclave-key-compared {'base':'https://a.test','fingerprint':'ab','given':null,"
                        + "'spelling':null}");
        FORMAT_4.put(
                new EnclaveKeyPinned(
                        "https://a.test",
                        "ab",
                        null,
                        "Anna",
                        "2026-11-03T09:00:00Z",
                        "Compared by telephone.",
                        true),
                "enclave-key-pinned {'base':'https://a.test','compared':true,'fingerprint':'ab',"
                        + "'name':'Anna','since':'2026-11-03T09:00:00Z','spelling':null,"
                        + "'words':'Compared by telephone.'}");
        FORMAT_4.put(
                new RunStarted(1, "BETA", "https://a.test", "ab", 3, 8, Start.RETRY),
                "run-started {'base':'https://a.test','enclaveKey':'ab','environment':'BETA',"
                        + "'inFlight':8,'run':1,'start':'RETRY','wallets':3}");
        FORMAT_4.put(
                new Intent(WALLET, "cd", ID, 2, SendReason.TO_SETTLE),
                "intent {'requestId':'"
                        + ID
                        + "','sha256':'cd','tryNumber':2,'wallet':'w-1','why':'TO_SETTLE'}");
        FORMAT_4.put(
                new Outcome(WALLET, ID, Answer.REJECTED, 400, "p", "BAD", "no", 143, null),
                "outcome {'answer':'REJECTED','code':'BAD','detail':null,'message':'no',"
                        + "'paraRequestId':'p','requestId':'"
                        + ID
                        + "','status':400,'tookMillis':143,'wallet':'w-1'}");
        FORMAT_4.put(
                new Withheld(WALLET, "The file changed."),
                "withheld {'wallet':'w-1','why':'The file changed.'}");
        FORMAT_4.put(
                new Asked(WALLET, "https://a.test", null, "No answer."),
                "asked {'base':'https://a.test','found':'No answer.','status':null,"
                        + "'wallet':'w-1'}");
        FORMAT_4.put(
                new Confirmed(WALLET, "https://a.test", "ready"),
                "confirmed {'base':'https://a.test','status':'ready','wallet':'w-1'}");
        FORMAT_4.put(
                new ReadyListBegun(2, "https://a.test"),
                "ready-list-begun {'base':'https://a.test','list':2}");
        FORMAT_4.put(
                new WalletListed(WALLET, 2, "EVM", "DKLS", "ready", "0xaa", null),
                "wallet-listed {'address':'0xaa','list':2,'publicKey':null,'scheme':'DKLS',"
                        + "'status':'ready','type':'EVM','wallet':'w-1'}");
        FORMAT_4.put(new WalletUnlisted(WALLET, 3), "wallet-unlisted {'list':3,'wallet':'w-1'}");
        FORMAT_4.put(
                new ReadyPageRead(2, 1, List.of("w-1", "w-2"), 0, "c1"),
                "ready-page-read {'list':2,'next':'c1','page':1,'unreadable':0,"
                        + "'wallets':['w-1','w-2']}");
        FORMAT_4.put(
                new ReadyListRead(2, true, 101, 1),
                "ready-list-read {'complete':true,'list':2,'unreadable':1,'wallets':101}");
        FORMAT_4.put(
                new ProofBegun(1, "https://a.test", ProofWay.SAMPLE, 1),
                "proof-begun {'base':'https://a.test','proof':1,'wallets':1,'way':'SAMPLE'}");
        FORMAT_4.put(new ProofWanted(WALLET, 1), "proof-wanted {'proof':1,'wallet':'w-1'}");
        FORMAT_4.put(
                new ProofAsked(WALLET, 1, "ab", ID),
                "proof-asked {'nonce':'ab','proof':1,'requestId':'" + ID + "','wallet':'w-1'}");
        FORMAT_4.put(
                new ProofAnswered(
                        WALLET, ID, ProofVerdict.WRONG, 200, "p", null, null, "cd", "0xbb", 90, ""),
                "proof-answered {'code':null,'detail':'','message':null,'paraRequestId':'p',"
                        + "'requestId':'"
                        + ID
                        + "','signature':'cd','signedBy':'0xbb','status':200,'tookMillis':90,"
                        + "'verdict':'WRONG','wallet':'w-1'}");
        FORMAT_4.put(
                new ProofEnded(1, "FINISHED", 0, 1, 0),
                "proof-ended {'good':0,'missing':0,'proof':1,'reason':'FINISHED','wrong':1}");
        FORMAT_4.put(
                new DeletionListed("safe.csv", "ef", 3, 1),
                "deletion-listed {'deletable':3,'kept':1,'name':'safe.csv','sha256':'ef'}");
        FORMAT_4.put(new Paused(1), "paused {'run':1}");
        FORMAT_4.put(new Resumed(1), "resumed {'run':1}");
        FORMAT_4.put(
                new RunStopped(1, "FINISHED", "Done.", Map.of("READY", 1, "ALREADY", 2)),
                "run-stopped {'counts':{'ALREADY':2,'READY':1},'reason':'FINISHED','run':1,"
                        + "'words':'Done.'}");
    }

    @Test
    void everyKindOfEventHasItsTextAndIsReadFromIt() {
        FORMAT_4.forEach(
                (event, text) -> {
                    String kind = EventJson.kind(event);
                    String body = CanonicalJson.write(EventJson.tree(event));
                    assertThat(kind + " " + body).isEqualTo(text.replace('\'', '"'));
                    assertThat(read(kind, body)).contains(event);
                });
    }

    private static Optional<RecordEvent> read(String kind, String body) {
        String json =
                "{\"actor\":\"a\",\"at\":\"2026-11-24T12:00:00.000Z\",\"body\":"
                        + body
                        + ",\"kind\":\""
                        + kind
                        + "\",\"previous\":\"\",\"program\":\"p\",\"sequence\":1}";
        EventText text = new EventText(json, EventText.sha256(json));
        return text.content().flatMap(text::event).map(RecordedEvent::event);
    }

    @Test
    void noKindOfEventIsMissingHere() {
        assertThat(FORMAT_4.keySet().stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(RecordEvent.class).map(Class::getSimpleName).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJsonTest::leaves);
    }

    @Property(tries = 300)
    void whateverParaSaysComesBackAsItWasButForHalvesOfCharacters(
            @ForAll @StringLength(max = 60) String code,
            @ForAll @StringLength(max = 60) String message) {
        Outcome said = new Outcome(WALLET, ID, Answer.REJECTED, 400, null, code, message, 1, null);
        Outcome readable =
                new Outcome(
                        WALLET,
                        ID,
                        Answer.REJECTED,
                        400,
                        null,
                        whole(code),
                        whole(message),
                        1,
                        null);
        String body = CanonicalJson.write(EventJson.tree(said));
        assertThat(body.chars()).allMatch(c -> c >= ' ');
        assertThat(read("outcome", body)).contains(readable);
    }

    /** As UTF-8 would have it, with the sign for what cannot be read. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Property(tries = 300)
    void anyOtherTextIsNoEventAndNoCrash(@ForAll String text) {
        EventText anything = new EventText(text, "");
        assertThat(anything.content().flatMap(anything::event)).isEmpty();
    }

    @Test
    void aFieldTooManyTooFewOrOfAnotherTypeIsRefused() {
        assertThat(read("paused", "{}")).isEmpty();
        assertThat(read("paused", "[]")).isEmpty();
        assertThat(read("no-such-kind", "{}")).isEmpty();
        assertThat(read("paused", "{\"run\":null}")).isEmpty();
        assertThat(read("paused", "{\"run\":\"1\"}")).isEmpty();
        assertThat(read("paused", "{\"run\":99999999999}")).isEmpty();
        assertThat(read("paused", "{\"run\":1,\"run\":1}")).isEmpty();
        assertThat(read("paused", "{\"ran\":1}")).isEmpty();
        assertThat(read("withheld", "{\"wallet\":\"a/b\",\"why\":\"\"}")).isEmpty();
        assertThat(read("withheld", "{\"wallet\":\"a\",\"why\":7}")).isEmpty();
    }
}
