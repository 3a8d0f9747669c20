package io.sharelift.export;

import java.io.IOException;

/** {@code [{"walletId": …, "userShare": …}, …]}, or a list of user shares alone. */
final class JsonArrayFormat implements ExportFormat {

    @Override
    public String name() {
        return "JSON list";
    }

    @Override
    public boolean looksLike(Head head) {
        return head.firstByte() == '[';
    }

    @Override
    public RowFields fields(ExportSource source) throws IOException {
        return new JsonFields(source, RowIndex.of(source, this));
    }

    @Override
    public void read(ExportSource source, RowSink sink) throws IOException {
        JsonRows rows = new JsonRows(source, source.firstByte(), sink);
        rows.read(first -> rows.readArray());
    }
}
