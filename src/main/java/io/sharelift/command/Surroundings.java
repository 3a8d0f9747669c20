package io.sharelift.command;

import java.util.Map;

/**
 * What the verbs have around them.
 *
 * @param practice starts a Para on this computer
 * @param environment the variables of the process, one of which may hold an API key
 */
record Surroundings(PracticeStarter practice, Map<String, String> environment) {

    /** Which variables there are is nobody's business. */
    @Override
    public String toString() {
        return "Surroundings[masked]";
    }
}
