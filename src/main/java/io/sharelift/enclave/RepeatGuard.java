package io.sharelift.enclave;

import java.nio.ByteBuffer;

/**
 * Notices a random generator that repeats itself, however long ago and in whichever worker the same
 * number was drawn. Once it did, it is not trusted again.
 */
final class RepeatGuard {

    /**
     * For the whole process, because the generator is: with one for each worker, every worker would
     * seal once with the same numbers.
     */
    static final RepeatGuard OF_THIS_PROCESS = new RepeatGuard();

    private final SeenNumbers keys = new SeenNumbers();
    private final SeenNumbers ivs = new SeenNumbers();
    private boolean repeated;

    /**
     * Takes note of what a sealing is about to use.
     *
     * @param ephemeral the ephemeral public key as SPKI
     * @throws RepeatedRandomnessException if any sealing before used the same key or the same IV
     */
    synchronized void take(byte[] ephemeral, byte[] iv) {
        // By x alone: a number and its negative give one AES key.
        boolean newKey = keys.add(ByteBuffer.wrap(ephemeral).getLong(Spki.X));
        boolean newIv = ivs.add(ByteBuffer.wrap(iv).getLong());
        repeated |= !newKey || !newIv;
        if (repeated) {
            throw new RepeatedRandomnessException();
        }
    }
}
