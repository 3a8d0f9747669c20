package io.sharelift.record.account;

import io.sharelift.record.Anchor;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.DeletionListed;
import io.sharelift.record.RecordEvent.EnclaveKeyAccepted;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.RecordEvent.RowWithoutWallet;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.RecordedEvent;
import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes a record's events one after another, and knows at each what it adds to. */
final class Telling {

    String recordId = "";
    final List<Machine> machines = new ArrayList<>();
    final PlanAccount plan = new PlanAccount();
    final List<EnclaveKeyAccepted> acceptedKeys = new ArrayList<>();
    final List<RunAccount> runs = new ArrayList<>();
    final Map<WalletId, WalletAccount> wallets = new LinkedHashMap<>();
    final List<RowWithoutWallet> rows = new ArrayList<>();
    final ReadyTelling ready = new ReadyTelling(wallets);
    final List<ProofAccount> proofs = new ArrayList<>();
    @Nullable DeletionListed deletion;
    Anchor anchor = new Anchor(0, "");
    Instant first = Instant.EPOCH;
    Instant last = Instant.EPOCH;

    private final List<WalletPlanned> begun = new ArrayList<>();
    private final List<RowWithoutWallet> begunRows = new ArrayList<>();

    void take(RecordedEvent recorded) {
        Instant at = recorded.at();
        first = anchor.sequence() == 0 ? at : first;
        last = at;
        anchor = new Anchor(recorded.sequence(), recorded.hash());
        switch (recorded.event()) {
            case RecordEvent.RecordCreated made -> {
                recordId = made.record().toString();
                machines.add(new Machine(made.machine(), made.computer(), at, ""));
            }
            case RecordEvent.TakenOver taken ->
                    machines.add(new Machine(taken.machine(), taken.computer(), at, taken.words()));
            case RecordEvent.PlanBegun begins -> {
                begun.clear();
                begunRows.clear();
            }
            case WalletPlanned planned -> begun.add(planned);
            case RowWithoutWallet row -> begunRows.add(row);
            case PlanFrozen frozen -> freeze(frozen, at);
            case EnclaveKeyAccepted accepted -> acceptedKeys.add(accepted);
            case RecordEvent.RunStarted started ->
                    runs.add(new RunAccount(started, at, recorded.actor()));
            case RecordEvent.Intent intent -> {
                run(run -> run.sent(at));
                here(intent.wallet(), wallet -> wallet.intended(at));
            }
            case RecordEvent.Outcome outcome -> {
                run(run -> run.answered(outcome.answer(), at));
                here(outcome.wallet(), wallet -> wallet.answered(outcome, at));
            }
            case RecordEvent.Withheld withheld ->
                    here(withheld.wallet(), wallet -> wallet.withheld(withheld.why(), at));
            case RecordEvent.Confirmed confirmed -> confirm(confirmed, at);
            case RecordEvent.Paused paused -> run(run -> run.paused(at));
            case RecordEvent.RunStopped stopped -> {
                if (!runs.isEmpty() && runs.getLast().started().run() == stopped.run()) {
                    runs.getLast().stopped(stopped, at);
                }
            }
            case RecordEvent.DeletionListed saved -> deletion = saved;
            default -> afterwards(recorded.event(), at, recorded.actor());
        }
        plan.take(recorded);
    }

    /** What is seen of Para after a run: its ready list, and whether wallets sign. */
    private void afterwards(RecordEvent event, Instant at, String actor) {
        ListAccount list = ready.list();
        switch (event) {
            case RecordEvent.ReadyListBegun begun when isAt(begun.base()) -> ready.begin(begun, at);
            case RecordEvent.WalletListed said when isOf(list, said.list()) ->
                    ready.listed(said, at);
            case RecordEvent.WalletUnlisted missing when isOf(list, missing.list()) ->
                    ready.unlisted(missing.wallet());
            case RecordEvent.ReadyPageRead page when list != null && isOf(list, page.list()) ->
                    list.page(page, at);
            case RecordEvent.ReadyListRead read when list != null && isOf(list, read.list()) ->
                    list.ended(read.complete(), at);
            case RecordEvent.ProofBegun begun when isAt(begun.base()) ->
                    proofs.add(new ProofAccount(begun, at, actor));
            case RecordEvent.ProofWanted wanted -> seen(wanted.wallet(), Seen::wanted);
            case RecordEvent.ProofAnswered answered ->
                    seen(answered.wallet(), seen -> seen.answered(answered, at));
            case RecordEvent.ProofEnded ended -> {
                if (!proofs.isEmpty() && proofs.getLast().begun().proof() == ended.proof()) {
                    proofs.getLast().ended(ended);
                }
            }
            default -> {}
        }
    }

    private static boolean isOf(@Nullable ListAccount list, int number) {
        return list != null && list.list() == number;
    }

    private void seen(WalletId id, Consumer<Seen> deed) {
        WalletAccount wallet = wallets.get(id);
        if (wallet != null) {
            deed.accept(wallet.seen());
        }
    }

    /** The wallets of the new plan come after those that only earlier plans had. */
    private void freeze(PlanFrozen frozen, Instant at) {
        if (!isAt(frozen.base())) {
            // Elsewhere nothing of this was done.
            wallets.clear();
            ready.forget();
        }
        rows.clear();
        rows.addAll(begunRows);
        for (WalletPlanned planned : begun) {
            WalletAccount wallet = wallets.remove(planned.wallet());
            if (wallet == null) {
                wallet = new WalletAccount(planned, frozen.plan());
                ready.planned(wallet, at);
            } else {
                wallet.plannedAgain(planned, frozen.plan());
            }
            wallets.put(planned.wallet(), wallet);
        }
        begun.clear();
        begunRows.clear();
    }

    /** Whether the plan that stands is for this address. */
    private boolean isAt(String base) {
        return plan.frozen().filter(frozen -> frozen.base().equals(base)).isPresent();
    }

    private void confirm(RecordEvent.Confirmed confirmed, Instant at) {
        if (isAt(confirmed.base())) {
            WalletAccount wallet = wallets.get(confirmed.wallet());
            if (wallet != null) {
                wallet.confirmed(at);
            }
        }
    }

    private void run(Consumer<RunAccount> deed) {
        if (!runs.isEmpty()) {
            deed.accept(runs.getLast());
        }
    }

    /** What a run elsewhere did to a wallet is not done here. */
    private void here(WalletId id, Consumer<WalletAccount> deed) {
        WalletAccount wallet = wallets.get(id);
        boolean here = !runs.isEmpty() && isAt(runs.getLast().started().base());
        if (wallet != null && here) {
            deed.accept(wallet);
        }
    }
}
