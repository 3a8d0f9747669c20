package io.sharelift.report.content;

import java.util.List;

/** What happened in a record, in its order: a line for each milestone, none for each wallet. */
public final class Timeline {

    /** More are no help to whoever reads them, and the record has them all. */
    static final int MOST = 500;

    private final List<Moment> moments;
    private final int left;
    private final int signatures;

    Timeline(List<Moment> moments, int left, int signatures) {
        this.moments = List.copyOf(moments);
        this.left = left;
        this.signatures = signatures;
    }

    List<Moment> moments() {
        return moments;
    }

    /** How many lines there would be besides. */
    int left() {
        return left;
    }

    /** How often a machine vouched for the record. */
    int signatures() {
        return signatures;
    }
}
