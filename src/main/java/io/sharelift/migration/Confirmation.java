package io.sharelift.migration;

import java.util.Optional;

/**
 * What came of asking Para which wallets are ready.
 *
 * @param ready wallets that turned out to be ready
 * @param notYet wallets that are migrated and not ready yet
 * @param trouble why it was broken off, in words, if it was
 */
public record Confirmation(int ready, int notYet, Optional<String> trouble) {}
