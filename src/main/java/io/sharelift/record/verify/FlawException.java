package io.sharelift.record.verify;

/** Something is so wrong that nothing more can be looked at. */
final class FlawException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Flaw flaw;

    FlawException(Flaw flaw) {
        super(flaw.what());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
