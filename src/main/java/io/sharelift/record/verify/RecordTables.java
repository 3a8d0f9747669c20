package io.sharelift.record.verify;

import java.util.List;

/** What a record's file has in it, format 4, as the page for auditors states it. */
final class RecordTables {

    /** "Shrl", at byte 68 of the file. */
    static final int APPLICATION = 0x5368726c;

    static final int FORMAT = 4;

    /** What is not text is told apart, since it would look the same. */
    static final String QUERY =
            """
            SELECT type, name, tbl_name,
              CASE typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql)
              WHEN 'texttexttexttext' THEN sql END
            FROM sqlite_schema\
            """;

    /** Type, name, table and statement of each. */
    static final List<List<String>> ALL =
            List.of(
                    List.of(
                            "table",
                            "event",
                            "event",
                            """
                            CREATE TABLE event (
                              sequence INTEGER PRIMARY KEY,
                              json TEXT NOT NULL,
                              hash TEXT NOT NULL,
                              wallet TEXT GENERATED ALWAYS AS (json ->> '$.body.wallet') VIRTUAL
                            ) STRICT\
                            """),
                    List.of(
                            "index",
                            "event_of_wallet",
                            "event",
                            """
                            CREATE INDEX event_of_wallet ON event (wallet, sequence)
                              WHERE wallet IS NOT NULL\
                            """),
                    List.of(
                            "trigger",
                            "event_is_not_changed",
                            "event",
                            """
                            CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
                            BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END\
                            """),
                    List.of(
                            "trigger",
                            "event_is_not_deleted",
                            "event",
                            """
                            CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
                            BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END\
                            """),
                    List.of(
                            "trigger",
                            "event_is_added_at_the_end",
                            "event",
                            """
                            CREATE TRIGGER event_is_added_at_the_end BEFORE INSERT ON event
                            WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
                            BEGIN SELECT RAISE(ABORT, 'an event is only added at the end'); END\
                            """),
                    List.of(
                            "table",
                            "envelope",
                            "envelope",
                            """
                            CREATE TABLE envelope (
                              sequence INTEGER PRIMARY KEY,
                              body BLOB NOT NULL
                            ) STRICT\
                            """),
                    List.of(
                            "trigger",
                            "envelope_is_not_changed",
                            "envelope",
                            """
                            CREATE TRIGGER envelope_is_not_changed BEFORE UPDATE ON envelope
                            BEGIN SELECT RAISE(ABORT, 'an envelope is never changed'); END\
                            """),
                    List.of(
                            "trigger",
                            "envelope_is_not_deleted",
                            "envelope",
                            """
                            CREATE TRIGGER envelope_is_not_deleted BEFORE DELETE ON envelope
                            BEGIN SELECT RAISE(ABORT, 'an envelope is never deleted'); END\
                            """),
                    List.of(
                            "trigger",
                            "envelope_is_added_with_its_event",
                            "envelope",
                            """
                            CREATE TRIGGER envelope_is_added_with_its_event BEFORE INSERT ON envelope
                            WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM event)
                              OR EXISTS (SELECT 1 FROM envelope WHERE sequence = NEW.sequence)
                            BEGIN SELECT RAISE(ABORT, 'an envelope is only added with its event'); END\
                            """));

    private RecordTables() {}
}
