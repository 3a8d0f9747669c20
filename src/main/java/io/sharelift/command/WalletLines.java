package io.sharelift.command;

import io.sharelift.export.Finding;
import io.sharelift.export.WalletRow;
import io.sharelift.share.address.Agreement;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.Locale;

/** Wallets as JSON, one on each line, for programs; never a secret. */
final class WalletLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WalletLines() {}

    static void print(Iterable<WalletRow> rows, PrintWriter out) {
        for (WalletRow row : rows) {
            out.println(JSON.writeValueAsString(json(row)));
        }
    }

    private static ObjectNode json(WalletRow row) {
        ObjectNode node = JSON.createObjectNode();
        node.put("walletId", row.walletId() == null ? null : row.walletId().value());
        boolean known = row.segment() >= 0;
        node.put("scheme", known ? row.scheme().name() : null);
        node.put("type", known ? row.type().name() : null);
        putText(node, "address", row.address());
        putText(node, "derivedAddress", row.signer().derivedAddress());
        node.put("addressCheck", check(row.signer().addressCheck()));
        putText(node, "identifier", row.identifier());
        node.put("source", row.place().file().toString());
        node.put("position", row.place().words());
        node.put("segments", row.segments());
        node.put("sealed", row.sealed());
        putSigner(node, row);
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : row.findings()) {
            findings.addObject()
                    .put("code", finding.code().name())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("message", finding.what());
        }
        return node;
    }

    private static String check(Agreement agreement) {
        return switch (agreement) {
            case AGREES -> "match";
            case DIFFERS -> "mismatch";
            case NOT_COMPARABLE -> "unknown";
        };
    }

    /** The fingerprint is keyed anew at each opening: it compares wallets of one output only. */
    private static void putSigner(ObjectNode node, WalletRow row) {
        if (row.fingerprint() == null) {
            node.putNull("signer");
            return;
        }
        node.putObject("signer")
                .put("layout", row.signer().layout().name())
                .put("bytes", row.signerBytes())
                .put("fingerprint", row.fingerprint());
    }

    private static void putText(ObjectNode node, String name, @Nullable String value) {
        node.put(name, value);
    }
}
