package io.sharelift.desktop.records;

import io.sharelift.record.Anchor;
import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Account;
import io.sharelift.record.account.Approval;
import io.sharelift.record.account.Machine;
import io.sharelift.record.account.Result;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record as the list shows it.
 *
 * @param what what it tells; null if it cannot be read
 * @param trouble why it cannot be read, in sentences; empty if it can
 * @param here whether this computer goes on with it
 */
record RecordLine(
        Path file, RecordState state, @Nullable Content what, String trouble, boolean here) {

    /** What a record that can be read tells. */
    record Content(
            @Nullable PlanFrozen plan,
            List<Approval> approvals,
            int missing,
            List<Machine> machines,
            List<RunLine> runs,
            Map<Result, Integer> results,
            int wallets,
            int ready,
            Anchor anchor,
            Instant first,
            Instant last) {}

    static RecordLine of(Path file, Account account, String machineHere) {
        Content content =
                new Content(
                        account.plan().orElse(null),
                        List.copyOf(account.approvals()),
                        account.missing(),
                        List.copyOf(account.machines()),
                        account.runs().stream().map(run -> RunLine.of(file, run)).toList(),
                        account.results(),
                        account.wallets().size(),
                        account.ready(),
                        account.anchor(),
                        account.first(),
                        account.last());
        boolean here =
                !account.machines().isEmpty()
                        && account.machines().getLast().key().equals(machineHere);
        return new RecordLine(file, RecordState.of(account), content, "", here);
    }

    /** The same while its run goes on in this window: an end that is not there yet is no loss. */
    RecordLine running() {
        return new RecordLine(file, RecordState.RUNNING, what, trouble, here);
    }

    static RecordLine unreadable(Path file, String sentence) {
        return new RecordLine(file, RecordState.UNREADABLE, null, sentence, false);
    }

    /** Its runs; none if it cannot be read. */
    List<RunLine> runs() {
        return what == null ? List.of() : what.runs();
    }

    String name() {
        return String.valueOf(file.getFileName());
    }
}
