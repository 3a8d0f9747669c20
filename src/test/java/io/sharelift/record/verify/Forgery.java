package io.sharelift.record.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A record in the hands of somebody who can write whatever they like into the file. */
public final class Forgery {

    private static final Pattern PREVIOUS = Pattern.compile("\"previous\":\"[0-9a-f]{64}\"");
    private static final Pattern MACHINE = Pattern.compile("\"machine\":\"[0-9a-f]{64}\"");
    private static final Pattern SIGNATURE = Pattern.compile("\"signature\":\"[0-9a-f]{128}\"");

    /** In the order in which they will stand in the file. */
    final List<Row> rows = new ArrayList<>();

    private final Path original;

    private Forgery(Path original) {
        this.original = original;
    }

    static final class Row {
        long sequence;
        String json;
        String hash;

        Row(long sequence, String json, String hash) {
            this.sequence = sequence;
            this.json = json;
            this.hash = hash;
        }

        Row copy() {
            return new Row(sequence, json, hash);
        }

        /** Changes the text and gives it its right hash. */
        void rewrite(String text) {
            json = text;
            hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        }

        boolean is(String kind) {
            return json.contains("\"kind\":\"" + kind + "\"");
        }
    }

    static Forgery of(Path record) {
        Forgery forgery = new Forgery(record);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT sequence, json, hash FROM event ORDER BY sequence")) {
            while (row.next()) {
                forgery.rows.add(new Row(row.getLong(1), row.getString(2), row.getString(3)));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return forgery;
    }

    /** The event with this number. */
    Row event(long sequence) {
        return rows.get((int) sequence - 1);
    }

    /** Gives every row the number of its place. */
    Forgery renumberRows() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).sequence = i + 1L;
        }
        return this;
    }

    /** Makes each text from here on follow the one before it, and have its place's number. */
    Forgery chainFrom(long sequence) {
        renumberRows();
        for (int i = (int) sequence - 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            String before = i == 0 ? "0".repeat(64) : rows.get(i - 1).hash;
            row.rewrite(
                    PREVIOUS.matcher(row.json)
                            .replaceFirst("\"previous\":\"" + before + "\"")
                            .replaceFirst("\"sequence\":\\d+}$", "\"sequence\":" + (i + 1) + "}"));
        }
        return this;
    }

    /** As {@link #chainFrom}, with signatures of the forger's own. */
    Forgery chainAndSignFrom(long sequence, KeyPair key) {
        for (int i = (int) sequence - 1; i < rows.size(); i++) {
            chainFrom(i + 1);
            Row row = rows.get(i);
            if (row.is("head-signed")) {
                String before = i == 0 ? "0".repeat(64) : rows.get(i - 1).hash;
                String text =
                        SIGNATURE
                                .matcher(row.json)
                                .replaceFirst("\"signature\":\"" + sign(key, before) + "\"");
                row.rewrite(MACHINE.matcher(text).replaceFirst("\"machine\":\"" + hex(key) + "\""));
            } else if (row.is("record-created") || row.is("taken-over")) {
                row.rewrite(
                        MACHINE.matcher(row.json).replaceFirst("\"machine\":\"" + hex(key) + "\""));
            }
        }
        return this;
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String hex(KeyPair key) {
        return HexFormat.of().formatHex(key.getPublic().getEncoded()).substring(24);
    }

    private static String sign(KeyPair key, String hash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(("sharelift-record-head:" + hash).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes it beside the original, with all tables and guards of a record. */
    Path write() {
        Path file = original.resolveSibling("forged-" + original.getFileName());
        try {
            Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(connection, "PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            List<String> guards = takeGuardsAway(connection);
            run(connection, "DELETE FROM event");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO event VALUES (?, ?, ?)")) {
                for (Row row : rows) {
                    insert.setLong(1, row.sequence);
                    insert.setString(2, row.json);
                    insert.setString(3, row.hash);
                    insert.executeUpdate();
                }
            }
            for (String guard : guards) {
                run(connection, guard);
            }
            connection.commit();
            connection.setAutoCommit(true);
            // Nothing of the original may be left in the free parts of the file.
            run(connection, "VACUUM");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static List<String> takeGuardsAway(Connection connection) throws SQLException {
        List<String> guards = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
            while (row.next()) {
                names.add(row.getString(1));
                guards.add(row.getString(2));
            }
        }
        for (String name : names) {
            run(connection, "DROP TRIGGER " + name);
        }
        return guards;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs statements on a copy of a record as somebody with SQLite's own tool would. */
    public static Path sql(Path record, String... statements) throws Exception {
        Path file = record.resolveSibling("sql-" + record.getFileName());
        Files.copy(record, file, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String statement : statements) {
                run(connection, statement);
            }
        }
        return file;
    }
}
