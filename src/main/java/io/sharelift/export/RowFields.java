package io.sharelift.export;

import io.sharelift.export.OtherFields.Field;

import java.io.IOException;
import java.util.List;

/** Reads what stands beside the share in the rows of one file; closed with the file. */
@FunctionalInterface
interface RowFields {

    /** The fields of a row in the order of the file. */
    List<Field> of(WalletRow row) throws IOException;

    /** There is nothing but shares. */
    static RowFields none() {
        return row -> List.of();
    }
}
