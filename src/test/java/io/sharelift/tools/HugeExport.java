package io.sharelift.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Writes an export of any number of sound wallets; a million take about 5 GB. The same count gives
 * the same file.
 *
 * <p>{@code HugeExport FILE COUNT [of 100 how many are ED25519]}, where the ending of the name says
 * the format: {@code .json}, {@code .ndjson} or {@code .csv}.
 */
public final class HugeExport {

    private static final int ED25519_OF_100 = 5;

    private final List<ShareTemplate> dkls = new ArrayList<>();
    private final List<ShareTemplate> ed25519 = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(2026);
    private final int ed25519Of100;

    private HugeExport(int ed25519Of100) throws IOException {
        this.ed25519Of100 = ed25519Of100;
        try (InputStream in = HugeExport.class.getResourceAsStream("/exports/array.json")) {
            for (JsonNode row : JsonMapper.builder().build().readTree(in)) {
                ShareTemplate template = new ShareTemplate(row.get("userShare").stringValue());
                (template.ed25519() ? ed25519 : dkls).add(template);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        int of100 = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ED25519_OF_100;
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), of100);
    }

    /** Writes the file, with a few wallets of ED25519 among those of DKLS. */
    public static void write(Path file, int count) throws IOException {
        write(file, count, ED25519_OF_100);
    }

    private static void write(Path file, int count, int of100) throws IOException {
        String name = String.valueOf(file.getFileName());
        HugeExport export = new HugeExport(of100);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            switch (name.substring(name.lastIndexOf('.'))) {
                case ".json" -> export.rows(out, count, "[\n", JSON, ",\n", "\n]\n");
                case ".ndjson" -> export.rows(out, count, "", JSON, "\n", "\n");
                case ".csv" -> export.rows(out, count, "wallet_id,user_share\n", CSV, "\n", "\n");
                default -> throw new IllegalArgumentException("What format is " + name + "?");
            }
        }
    }

    /** What stands before the ID, between ID and share, and after the share. */
    private record RowText(String before, String between, String after) {}

    private static final RowText JSON =
            new RowText("{\"walletId\":\"", "\",\"userShare\":\"", "\"}");
    private static final RowText CSV = new RowText("", ",", "");

    private void rows(
            OutputStream out, int count, String start, RowText row, String separator, String end)
            throws IOException {
        put(out, start);
        for (int i = 0; i < count; i++) {
            List<ShareTemplate> kind = i % 100 < ed25519Of100 ? ed25519 : dkls;
            String wallet = new UUID(random.nextLong(), random.nextLong()).toString();
            put(out, i == 0 ? row.before() : separator + row.before());
            put(out, wallet);
            put(out, row.between());
            out.write(kind.get(i % kind.size()).share(wallet, "person" + i + "@example.com"));
            put(out, row.after());
        }
        put(out, end);
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }
}
