package io.sharelift.migration.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.migration.ReadyProgress;
import io.sharelift.migration.ready.ReadyReading.Read;
import io.sharelift.para.ParaClient;
import io.sharelift.para.ParaException;
import io.sharelift.para.Paras;
import io.sharelift.record.MigrationRecord;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Decision;
import io.sharelift.record.RecordEvent.PlanBegun;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.ReadyListBegun;
import io.sharelift.record.RecordEvent.ReadyPageRead;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordEvent.WalletUnlisted;
import io.sharelift.record.RecordedEvent;
import io.sharelift.record.TestAuthor;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.ListAccount;
import io.sharelift.share.WalletId;
import io.sharelift.share.WalletScheme;
import io.sharelift.share.WalletType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Para's ready list, page by page into the record. */
class ReadyReadingTest {

    @TempDir Path folder;
    private ReadyListServer list;
    private ParaClient para;
    private MigrationRecord record;

    @BeforeEach
    void open() {
        list = new ReadyListServer();
        para = Paras.client(list.host());
        record = MigrationRecord.open(folder.resolve("acme.sharelift"), TestAuthor.HERE);
        record.append(new PlanBegun(1));
        record.append(
                new WalletPlanned(
                        new WalletId("w-7"),
                        WalletScheme.DKLS,
                        WalletType.EVM,
                        "a.json",
                        1,
                        "ab",
                        Decision.SEND,
                        "",
                        List.of(),
                        "0x07",
                        null,
                        List.of()));
        record.append(
                new PlanFrozen(
                        1,
                        "CUSTOM",
                        para.host().base().toString(),
                        "k",
                        "f",
                        600,
                        20,
                        8,
                        0,
                        1,
                        Map.of(),
                        List.of(),
                        Map.of(),
                        "",
                        "plan"));
    }

    @AfterEach
    void close() {
        para.close();
        list.close();
        record.close();
    }

    private void has(int wallets) {
        for (int i = list.wallets.size(); i < wallets; i++) {
            list.wallets.add(ReadyListServer.wallet("w-" + i, "0x0" + i, "ready"));
        }
    }

    private Read read() throws Exception {
        return ReadyReading.read(record, para, ReadyProgress.none());
    }

    private ListAccount account() {
        return Account.of(record).readyList().orElseThrow();
    }

    private <T extends RecordEvent> List<T> events(Class<T> kind) {
        return record.events().stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void everyPageIsInTheRecordWithItsWallets() throws Exception {
        has(250);
        assertThat(read()).isEqualTo(new Read(true, 250, 0));

        List<ReadyPageRead> pages = events(ReadyPageRead.class);
        assertThat(pages).extracting(page -> page.wallets().size()).containsExactly(100, 100, 50);
        assertThat(pages.getFirst().next()).isEqualTo("place-100");
        assertThat(pages.getLast().next()).isNull();
        assertThat(account().complete()).isTrue();
        assertThat(account().wallets()).isEqualTo(250);
        assertThat(Account.of(record).elsewhere()).hasSize(249);
        assertThat(Account.of(record).wallet(new WalletId("w-7")))
                .matches(wallet -> wallet != null && wallet.listedNow() && wallet.ready());
    }

    @Test
    void aSecondReadingWritesDownOnlyWhatIsNew() throws Exception {
        has(120);
        read();
        int before = events(WalletListed.class).size();
        list.wallets.set(7, ReadyListServer.wallet("w-7", "0xother", "ready"));
        list.wallets.remove(3);
        list.wallets.add(ReadyListServer.wallet("w-120", "0x0120", "ready"));
        list.wallets.add(ReadyListServer.wallet("new", "0xnew", "frozen"));

        assertThat(read()).isEqualTo(new Read(true, 121, 0));
        assertThat(events(WalletListed.class).subList(before, events(WalletListed.class).size()))
                .extracting(listed -> listed.wallet().value())
                .containsExactlyInAnyOrder("w-7", "w-120", "new");
        assertThat(events(WalletUnlisted.class))
                .extracting(gone -> gone.wallet().value())
                .containsExactly("w-3");
        assertThat(account().list()).isEqualTo(2);
    }

    @Test
    void aReadingThatWasCutOffGoesOnWhereItStopped() throws Exception {
        has(450);
        list.until.set(2);
        assertThatThrownBy(this::read).isInstanceOf(ParaException.class);
        assertThat(account().ended()).isFalse();
        assertThat(account().pages()).isEqualTo(2);

        list.until.set(Integer.MAX_VALUE);
        int asked = list.server.requests().size();
        AtomicInteger progress = new AtomicInteger();
        Read read = ReadyReading.read(record, para, (pages, wallets) -> progress.set(wallets));

        assertThat(read).isEqualTo(new Read(true, 450, 0));
        assertThat(progress).hasValue(450);
        assertThat(list.server.requests().get(asked).target()).contains("cursor=place-200");
        assertThat(events(ReadyListBegun.class)).hasSize(1);
        assertThat(events(ReadyPageRead.class))
                .extracting(ReadyPageRead::page)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(events(WalletUnlisted.class)).isEmpty();
    }

    @Test
    void aReadingThatWasCancelledGoesOnToo() throws Exception {
        has(300);
        List<Integer> pages = new ArrayList<>();
        ReadyProgress afterOne =
                new ReadyProgress() {
                    @Override
                    public void read(int page, int wallets) {
                        pages.add(page);
                    }

                    @Override
                    public boolean cancelled() {
                        return !pages.isEmpty();
                    }
                };
        assertThat(ReadyReading.read(record, para, afterOne)).isEqualTo(new Read(false, 100, 0));
        assertThat(account().ended()).isFalse();

        assertThat(read()).isEqualTo(new Read(true, 300, 0));
        assertThat(events(ReadyListBegun.class)).hasSize(1);
    }

    @Test
    void aPlaceThatParaHasForgottenMeansToBeginAnew() throws Exception {
        has(300);
        list.until.set(1);
        assertThatThrownBy(this::read).isInstanceOf(ParaException.class);
        list.until.set(Integer.MAX_VALUE);
        list.remembers = false;
        // A list of one page needs no place.
        list.wallets.subList(90, 300).clear();

        assertThat(read()).isEqualTo(new Read(true, 90, 0));
        assertThat(events(ReadyListBegun.class))
                .extracting(ReadyListBegun::list)
                .containsExactly(1, 2);
        assertThat(events(WalletUnlisted.class)).hasSize(10);
    }

    @Test
    void entriesThatAreNoWalletsAreCounted() throws Exception {
        has(3);
        list.wallets.add("{\"id\":\"a/b\"}");
        list.wallets.add("7");
        assertThat(read()).isEqualTo(new Read(true, 3, 2));
        assertThat(account().unreadable()).isEqualTo(2);
    }
}
