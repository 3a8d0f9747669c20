package io.sharelift.export;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An export made for a test, which knows the bytes of each of its rows. */
final class MadeExport {

    private final byte[] bytes;
    private final int start;
    private final List<Integer> rowEnds;
    private final int between;

    private MadeExport(byte[] bytes, int start, List<Integer> rowEnds, int between) {
        this.bytes = bytes;
        this.start = start;
        this.rowEnds = rowEnds;
        this.between = between;
    }

    byte[] bytes() {
        return bytes;
    }

    /** A wallet with a signer that stands for a secret one. */
    record Made(String id, String address, String identifier, String signer) {

        String share() {
            String json =
                    """
                    {"id":"%s","type":"EVM","scheme":"DKLS","address":"%s","signer":"%s"}\
                    """
                            .formatted(id, address, signer);
            return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
        }

        private String in(String format) {
            return format.formatted(id, share(), identifier);
        }
    }

    /** The ways of writing an export as text. */
    enum Way {
        LIST("[", "{\"walletId\":\"%s\",\"userShare\":\"%s\",\"email\":\"%s\"}", ",\n", "]"),
        MINIFIED("[", "{\"email\":\"%3$s\",\"userShare\":\"%2$s\",\"id\":\"%1$s\"}", ",", "]"),
        MAP("{", "\"%3$s\":{\"walletData\":{\"id\":\"%1$s\"},\"userShare\":\"%2$s\"}", ",", "}"),
        LINES("", "{\"walletId\":\"%s\",\"userShare\":\"%s\",\"email\":\"%s\"}", "\n", "\n"),
        COMMA("wallet_id,user_share,email\n", "%s,%s,%s", "\n", "\n"),
        EXCEL(
                "\uFEFF\"Email\";\"User Share\";\"Wallet ID\"\r\n",
                "\"%3$s\";\"%2$s\";\"%1$s\"",
                "\r\n",
                "\r\n"),
        TAB("id\tshare\tmail\r", "%s\t%s\t%s", "\r", ""),
        LOW_FIRST("\uFEFFemail,share,id\n", "%3$s,\"%2$s\",%1$s", "\n", "\n", UTF_16LE),
        HIGH_FIRST("wallet id;share;email\n", "%s;%s;%s", "\n", "\n", UTF_16BE),
        BARE("", "%2$s", "\n", "\n");

        private final String before;
        private final String row;
        private final String between;
        private final String after;
        private final Charset charset;

        Way(String before, String row, String between, String after) {
            this(before, row, between, after, UTF_8);
        }

        Way(String before, String row, String between, String after, Charset charset) {
            this.before = before;
            this.row = row;
            this.between = between;
            this.after = after;
            this.charset = charset;
        }

        MadeExport write(List<Made> wallets) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(before.getBytes(charset));
            int start = out.size();
            List<Integer> ends = new ArrayList<>();
            for (int i = 0; i < wallets.size(); i++) {
                out.writeBytes(wallets.get(i).in(row).getBytes(charset));
                out.writeBytes((i < wallets.size() - 1 ? between : after).getBytes(charset));
                ends.add(out.size());
            }
            return new MadeExport(out.toByteArray(), start, ends, between.getBytes(charset).length);
        }

        boolean tellsIdentifiers() {
            return this != BARE;
        }
    }

    /**
     * The last row that a byte has to do with: of what stands between two rows, the second, which
     * may begin with what is left of it.
     */
    int lastRowAt(int index) {
        return rowAt(index + between);
    }

    /** The row that a byte belongs to; -1 before the first. */
    int rowAt(int index) {
        if (index < start) {
            return -1;
        }
        for (int row = 0; row < rowEnds.size(); row++) {
            if (index < rowEnds.get(row)) {
                return row;
            }
        }
        return rowEnds.size() - 1;
    }
}
