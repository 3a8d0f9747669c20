package io.sharelift.export;

import io.sharelift.export.OtherFields.Field;
import io.sharelift.share.json.JsonProblem;
import io.sharelift.share.json.JsonScanner;
import io.sharelift.share.json.JsonToken;

import java.io.IOException;
import java.util.List;

/** Reads what stands beside the share in a JSON row. */
final class JsonFields implements RowFields {

    private static final String KEY = "(key)";

    private final ExportSource source;
    private final RowIndex index;

    JsonFields(ExportSource source, RowIndex index) {
        this.source = source;
        this.index = index;
    }

    @Override
    public List<Field> of(WalletRow row) throws IOException {
        int at = index.find(row.place());
        if (at < 0) {
            return List.of();
        }
        FieldList fields = new FieldList();
        if (index.keyed(at) && row.identifier() != null) {
            fields.addText(KEY, row.identifier());
        }
        // A text by itself is a share, and has no members.
        if (source.startsWith(index.begins(at), "{")) {
            try {
                readMembers(row.place(), index.begins(at), index.ends(at), fields);
            } catch (JsonProblem begunLikeAnObject) {
                return List.of();
            }
        }
        return fields.fields();
    }

    private void readMembers(SourcePlace share, long begin, long end, FieldList fields)
            throws IOException {
        JsonScanner scanner = new JsonScanner(source.input(begin, end));
        scanner.next();
        while (scanner.next() == JsonToken.NAME) {
            String name = scanner.text();
            JsonToken value = scanner.next();
            switch (value) {
                case STRING, NUMBER -> {
                    if (begin + scanner.start() != share.start()) {
                        fields.add(name, source, place(share, scanner, begin, value));
                    }
                }
                case TRUE -> fields.add(name, "true");
                case FALSE -> fields.add(name, "false");
                case NULL -> fields.add(name, "");
                default -> scanner.skip(value);
            }
        }
    }

    private static SourcePlace place(
            SourcePlace share, JsonScanner scanner, long begin, JsonToken value) {
        boolean escaped = value == JsonToken.STRING && scanner.hasEscapes();
        return new SourcePlace(
                share.file(),
                share.inside(),
                share.row(),
                share.line(),
                begin + scanner.start(),
                scanner.end() - scanner.start(),
                escaped ? TextForm.JSON_ESCAPED : TextForm.PLAIN);
    }
}
