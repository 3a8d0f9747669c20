package io.sharelift.export;

import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import java.io.IOException;

/**
 * {@code {"handle": {"walletData": …, "userShare": …}, …}}; also a list under a name ({@code
 * {"wallets": […]}}) and a single row that is an object by itself.
 */
final class JsonMapFormat implements ExportFormat {

    @Override
    public String name() {
        return "JSON map";
    }

    @Override
    public boolean looksLike(Head head) {
        return head.firstByte() == '{' && !NdjsonFormat.firstLineIsWhole(head);
    }

    @Override
    public RowFields fields(ExportSource source) throws IOException {
        return new JsonFields(source, RowIndex.of(source, this));
    }

    @Override
    public void read(ExportSource source, RowSink sink) throws IOException {
        JsonRows rows = new JsonRows(source, source.firstByte(), sink);
        rows.read(first -> readMap(rows));
    }

    private static void readMap(JsonRows rows) throws IOException {
        JsonScanner scanner = rows.scanner();
        rows.reader().start();
        boolean single = false;
        while (scanner.next() == JsonToken.NAME) {
            String name = scanner.text();
            if (isRowField(name)) {
                rows.reader().member(name);
                single = true;
                continue;
            }
            JsonToken value = scanner.next();
            switch (value) {
                case START_OBJECT -> rows.readEntry(value, name);
                case STRING -> rows.readEntry(value, name);
                case START_ARRAY -> rows.readArray();
                default -> scanner.skip(value);
            }
        }
        if (single) {
            rows.deliver(1);
        }
    }

    private static boolean isRowField(String name) {
        String plain = FieldNames.plain(name);
        return FieldNames.isShare(plain)
                || FieldNames.isWalletId(plain)
                || FieldNames.isWalletObject(plain);
    }
}
