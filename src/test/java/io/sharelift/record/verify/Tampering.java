package io.sharelift.record.verify;

import io.sharelift.record.verify.Flaw.Kind;

/** Ways to tamper with one event of a record that its chain must show without an anchor. */
enum Tampering {
    TEXT_CHANGED {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            Forgery.Row row = forgery.event(place);
            row.json = row.json.replace("\"actor\":\"anna\"", "\"actor\":\"otto\"");
            return expected(Kind.CHANGED, place);
        }
    },
    HASH_CHANGED {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            forgery.event(place).hash = Forgery.sha256(new byte[] {(byte) other});
            return expected(Kind.CHANGED, place);
        }
    },
    REWRITTEN_WITH_ITS_HASH {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            Forgery.Row row = forgery.event(place);
            row.rewrite(row.json.replace("\"actor\":\"anna\"", "\"actor\":\"otto\""));
            return expected(Kind.CHANGED, place);
        }
    },
    MADE_TO_FOLLOW_ANOTHER {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            Forgery.Row row = forgery.event(place);
            row.rewrite(
                    row.json.replaceFirst(
                            "\"previous\":\"[0-9a-f]{64}", "\"previous\":\"" + "ab".repeat(32)));
            return expected(Kind.CHANGED, place);
        }
    },
    REMOVED {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            forgery.rows.remove(place - 1);
            return expected(Kind.MISSING, place);
        }
    },
    REMOVED_AND_RENUMBERED {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            forgery.rows.remove(place - 1);
            forgery.renumberRows();
            return expected(Kind.MISSING, place);
        }
    },
    CHANGED_PLACES {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            int first = Math.min(place, other);
            int second = first == Math.max(place, other) ? first + 1 : Math.max(place, other);
            Forgery.Row early = forgery.event(first);
            forgery.rows.set(first - 1, forgery.event(second));
            forgery.rows.set(second - 1, early);
            forgery.renumberRows();
            return expected(Kind.MOVED, first);
        }
    },
    ROW_RENUMBERED {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            forgery.event(place).sequence = forgery.rows.size() + (long) other;
            return expected(Kind.MOVED, place);
        }
    },
    COPIED_IN {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            forgery.rows.add(place - 1, forgery.event(other).copy());
            forgery.renumberRows();
            return expected(Kind.INSERTED, other == place ? place + 1 : place);
        }
    },
    MADE_TO_FIT_AND_PUT_IN {
        @Override
        Flaw apply(Forgery forgery, int place, int other) {
            // The very first cannot be doubled so: there is but one kind that may begin.
            int where = Math.max(2, place);
            Forgery.Row made = forgery.event(where).copy();
            made.rewrite(made.json.replace("\"actor\":\"anna\"", "\"actor\":\"otto\""));
            forgery.rows.add(where - 1, made);
            forgery.renumberRows();
            return expected(Kind.INSERTED, where);
        }
    };

    /**
     * Tampers.
     *
     * @param place of an event that is not the last
     * @param other another such place, or the same
     * @return what must be found, without words
     */
    abstract Flaw apply(Forgery forgery, int place, int other);

    private static Flaw expected(Kind kind, long sequence) {
        return new Flaw(kind, sequence, "", "", "");
    }
}
