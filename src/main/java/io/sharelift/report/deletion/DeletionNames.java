package io.sharelift.report.deletion;

import io.sharelift.record.RecordEvent.PlanFrozen;
import io.sharelift.record.account.Account;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the files about deleting are called.
 *
 * @param practice whether nothing in them is about a real share; then their names say so
 */
public record DeletionNames(boolean practice) {

    /** Of this computer, as the addresses are that the program may contact. */
    private static final Pattern HERE =
            Pattern.compile(
                    "https?://(localhost|127(\\.\\d{1,3}){3}|\\[[0:]*1])([:/].*)?",
                    Pattern.CASE_INSENSITIVE);

    /**
     * As the plan that stands wants it: whatever a program on this computer says that it has is
     * practice, also if an operator gave its address.
     */
    public static DeletionNames of(Account account) {
        return new DeletionNames(account.plan().filter(DeletionNames::isPractice).isPresent());
    }

    private static boolean isPractice(PlanFrozen plan) {
        return plan.isPractice() || HERE.matcher(plan.base()).matches();
    }

    /** The stored shares that may be deleted. */
    public String safe() {
        return name("safe-to-delete.csv");
    }

    /** Those that must be kept. */
    public String keep() {
        return name("shares-to-keep.csv");
    }

    /** What deleting means, and who vouches for the list. */
    public String page() {
        return name("safe-to-delete.html");
    }

    /** The signature of the page, 64 bytes. */
    public String signature() {
        return page() + ".sig";
    }

    /** All of them, in the order in which somebody would read them. */
    public List<String> all() {
        return List.of(page(), signature(), safe(), keep());
    }

    private String name(String name) {
        return practice ? "PRACTICE-" + name : name;
    }
}
