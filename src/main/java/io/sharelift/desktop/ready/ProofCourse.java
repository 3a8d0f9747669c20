package io.sharelift.desktop.ready;

import io.sharelift.record.RecordEvent.ProofAnswered;

import java.util.List;

/**
 * How far a proof is.
 *
 * @param asked how many are to sign
 */
record ProofCourse(int asked, int good, int wrong, int missing) {

    int done() {
        return good + wrong + missing;
    }

    ProofCourse with(List<ProofAnswered> answers) {
        int[] of = {good, wrong, missing};
        for (ProofAnswered answer : answers) {
            switch (answer.verdict()) {
                case GOOD -> of[0]++;
                case WRONG -> of[1]++;
                case MISSING -> of[2]++;
            }
        }
        return new ProofCourse(asked, of[0], of[1], of[2]);
    }
}
