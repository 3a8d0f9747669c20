package io.sharelift.para;

import io.sharelift.para.CheckStep.Stage;
import io.sharelift.para.CheckStep.Verdict;

import java.util.List;
import java.util.Optional;

/**
 * What was seen on the way to Para, step by step, by one connection that carried no API key and
 * asked for nothing but the enclave's public key.
 *
 * @param steps in their order; the last one says how far it came
 * @param vouched who vouched for the secure connection, if there was one
 * @param wantsLogin whether a proxy on the way asks for a login, or another one
 */
public record ConnectionCheck(
        List<CheckStep> steps, Optional<Vouched> vouched, boolean wantsLogin) {

    public ConnectionCheck {
        steps = List.copyOf(steps);
    }

    /** The gravest of its steps. */
    public Verdict verdict() {
        if (has(Verdict.BAD)) {
            return Verdict.BAD;
        }
        return has(Verdict.LOOK) ? Verdict.LOOK : Verdict.GOOD;
    }

    private boolean has(Verdict verdict) {
        return steps.stream().anyMatch(step -> step.verdict() == verdict);
    }

    /** What was seen at a stage; empty if it did not come so far. */
    public Optional<CheckStep> step(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).findFirst();
    }
}
