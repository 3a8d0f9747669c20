package io.sharelift.record;

import io.sharelift.share.WalletId;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the events of an open record. Whoever reads all of them also reads that each follows the
 * one before it: nobody acts on a record that has been tampered with.
 */
record EventRows(Path file, Connection connection) {

    private static final String HEAD_SIGNED = "head-signed";

    void replay(Consumer<RecordedEvent> reader) throws SQLException {
        String query = "SELECT sequence, json, hash FROM event ORDER BY sequence";
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            String before = EventText.NOTHING_BEFORE;
            while (rows.next()) {
                EventText text = text(rows);
                EventText.Content content = content(rows, text);
                if (!content.previous().equals(before)) {
                    throw damaged("event %d does not follow the one before it", content.sequence());
                }
                before = text.hash();
                reader.accept(event(text, content));
            }
        }
    }

    List<RecordedEvent> eventsOf(WalletId wallet) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT sequence, json, hash FROM event WHERE wallet = ? ORDER BY"
                                + " sequence")) {
            select.setString(1, wallet.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    EventText text = text(rows);
                    events.add(event(text, content(rows, text)));
                }
            }
        }
        return events;
    }

    /** What stands beside an event; null if nothing does. */
    byte @Nullable [] envelope(long sequence) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT body FROM envelope WHERE sequence = ?")) {
            select.setLong(1, sequence);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** The end of the chain; whatever the last writer left unsigned is due at once. */
    Chain end() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT sequence, hash, json ->> '$.kind' FROM event ORDER BY"
                                        + " sequence DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return new Chain(0, EventText.NOTHING_BEFORE, 0, Instant.EPOCH);
            }
            int unsigned = HEAD_SIGNED.equals(row.getString(3)) ? 0 : 1;
            return new Chain(row.getLong(1), row.getString(2), unsigned, Instant.EPOCH);
        }
    }

    /** What tells this record from every other; its copies have the same. */
    String id() throws SQLException {
        return text("SELECT json ->> '$.body.record' FROM event WHERE sequence = 1");
    }

    /** The public key of the machine that signed last: one signs whatever it begins with. */
    String machine() throws SQLException {
        return text(
                "SELECT json ->> '$.body.machine' FROM event WHERE json ->> '$.kind' = '"
                        + HEAD_SIGNED
                        + "' ORDER BY sequence DESC LIMIT 1");
    }

    /** The name of the computer that wrote last. */
    String computer() throws SQLException {
        return text(
                "SELECT json ->> '$.body.computer' FROM event WHERE json ->> '$.kind' IN"
                        + " ('record-created', 'taken-over') ORDER BY sequence DESC LIMIT 1");
    }

    private String text(String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "not known" : text;
        }
    }

    private static EventText text(ResultSet row) throws SQLException {
        return new EventText(row.getString(2), row.getString(3));
    }

    private EventText.Content content(ResultSet row, EventText text) throws SQLException {
        long sequence = row.getLong(1);
        if (!EventText.sha256(text.json()).equals(text.hash())) {
            throw damaged("event %d was changed after it was written", sequence);
        }
        return text.content()
                .filter(content -> content.sequence() == sequence)
                .orElseThrow(() -> damaged("event %d cannot be read", sequence));
    }

    private RecordedEvent event(EventText text, EventText.Content content) {
        if (!EventJson.knows(content.kind())) {
            throw RecordException.unknownEvent(file, content.sequence(), content.kind());
        }
        return text.event(content)
                .orElseThrow(() -> damaged("event %d cannot be read", content.sequence()));
    }

    private RecordException damaged(String detail, long sequence) {
        return RecordException.damaged(file, detail.formatted(sequence), null);
    }
}
