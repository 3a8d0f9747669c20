package io.sharelift.record.account;

import io.sharelift.record.RecordEvent.Approved;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/**
 * A plan was approved.
 *
 * @param actor who was at the computer, as the operating system names them
 * @param computer the computer's name
 * @param machine its public key, lower-case hex
 */
public record Approval(
        Approved approved, Instant at, String actor, String computer, String machine) {

    /** The person, however their name is spelled. */
    public String person() {
        return person(approved.name());
    }

    /** Ann Lee, ANN LEE and annlee are one person: a second pair of eyes is to be another's. */
    public static String person(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The account that it came from, on its computer. */
    public String account() {
        return actor + "\n" + machine;
    }
}
