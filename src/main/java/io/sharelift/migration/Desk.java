package io.sharelift.migration;

import io.sharelift.para.ParaClient;

/** What everybody in a run works with. */
record Desk(ParaClient para, Ledger ledger, Board board, RunSettings settings, RunControl control) {

    /** The only address that is contacted, as the record names it. */
    String base() {
        return para.host().base().toString();
    }
}
