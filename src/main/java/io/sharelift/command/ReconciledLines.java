package io.sharelift.command;

import io.sharelift.command.InspectCommand.Format;
import io.sharelift.record.RecordEvent.WalletListed;
import io.sharelift.record.RecordEvent.WalletPlanned;
import io.sharelift.record.account.WalletAccount;
import io.sharelift.record.reconcile.Alarm;
import io.sharelift.record.reconcile.Reconciled;
import io.sharelift.record.reconcile.Reconciliation;
import io.sharelift.record.reconcile.Standing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The wallets of a record beside Para's ready list, a line for each. */
final class ReconciledLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReconciledLines() {}

    static void print(Terminal terminal, Reconciliation reconciliation, Format format) {
        if (format == Format.ndjson) {
            reconciliation
                    .wallets()
                    .forEach(
                            wallet ->
                                    terminal.out().println(JSON.writeValueAsString(json(wallet))));
        } else {
            List<List<String>> lines = new ArrayList<>();
            lines.add(
                    List.of(
                            "WALLET",
                            "TYPE",
                            "STANDING",
                            "PARA SAYS",
                            "SIGNS",
                            "SHARE",
                            "ADDRESS"));
            reconciliation.wallets().forEach(wallet -> lines.add(line(wallet)));
            TextTable.print(lines, terminal.out());
        }
        terminal.out().flush();
    }

    /** How many stand where, and what must not be. */
    static void sum(Terminal terminal, Reconciliation all) {
        terminal.say(
                String.format(
                        Locale.ROOT,
                        "%,d of our %,d wallets are ready, %,d not yet, %,d not migrated; %,d more"
                                + " are ready that are not of this record.",
                        all.count(Standing.READY),
                        all.ours(),
                        all.count(Standing.NOT_YET),
                        all.count(Standing.NOT_MIGRATED),
                        all.count(Standing.ELSEWHERE)));
        for (Alarm alarm : Alarm.values()) {
            if (all.count(alarm) > 0) {
                terminal.say(
                        String.format(
                                Locale.ROOT, "ALARM: %s: %,d", words(alarm), all.count(alarm)));
            }
        }
    }

    /** Whether somebody has to look. */
    static boolean needsAPerson(Reconciliation all) {
        return all.count(Standing.READY) < all.ours()
                || all.wallets().stream().anyMatch(wallet -> !wallet.alarms().isEmpty());
    }

    private static String words(Alarm alarm) {
        return switch (alarm) {
            case WRONG_SIGNATURE -> "signed with a key that is not its own";
            case OTHER_KEY -> "another address or public key at Para than in the export";
            case OTHER_TYPE -> "another type at Para than in the export";
            case OTHER_SCHEME -> "another scheme at Para than in the export";
            case GONE -> "was ready, and is no longer listed";
        };
    }

    private static ObjectNode json(Reconciled wallet) {
        ObjectNode json =
                JSON.createObjectNode()
                        .put("walletId", wallet.wallet().value())
                        .put("standing", wallet.standing().name());
        ArrayNode alarms = json.putArray("alarms");
        wallet.alarms().stream().sorted().map(Alarm::name).forEach(alarms::add);
        WalletListed listed = wallet.listed();
        return json.put("proof", wallet.proof().name())
                .put("keep", wallet.keep() == null ? null : wallet.keep().name())
                .put("type", type(wallet))
                .put("status", listed == null ? null : listed.status())
                .put("address", listed == null ? null : listed.address())
                .put("exportAddress", exported(wallet));
    }

    private static List<String> line(Reconciled wallet) {
        WalletListed listed = wallet.listed();
        String address = listed == null ? null : listed.address();
        String alarms =
                wallet.alarms().stream().sorted().map(Alarm::name).collect(Collectors.joining(","));
        return List.of(
                wallet.wallet().value(),
                Objects.requireNonNullElse(type(wallet), "–"),
                alarms.isEmpty()
                        ? wallet.standing().name()
                        : wallet.standing().name() + " " + alarms,
                listed == null ? "–" : Objects.requireNonNullElse(listed.status(), "–"),
                wallet.proof().name(),
                wallet.keep() == null ? "may go" : "keep: " + wallet.keep().name(),
                Objects.requireNonNullElse(address == null ? exported(wallet) : address, "–"));
    }

    private static @Nullable String type(Reconciled wallet) {
        WalletAccount ours = wallet.ours();
        if (ours != null) {
            return ours.planned().type().name();
        }
        WalletListed listed = wallet.listed();
        return listed == null ? null : listed.type();
    }

    private static @Nullable String exported(Reconciled wallet) {
        WalletAccount ours = wallet.ours();
        WalletPlanned planned = ours == null ? null : ours.planned();
        return planned == null ? null : planned.address();
    }
}
