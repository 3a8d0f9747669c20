package io.sharelift.enclave;

import org.bouncycastle.math.ec.ECPoint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Whether the time of a multiplication says anything of the number. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set up by JMH before anything is measured
public class ScalarBenchmark {

    private static final int MANY = 1024;

    /** What the numbers are like. */
    public enum Shape {
        ONE,
        SHORT,
        ONE_BIT,
        ALL_BITS,
        LAST,
        RANDOM
    }

    @Param public Shape shape;

    private BigInteger[] numbers;
    private int next;

    @Setup
    public void draw() {
        Randomness random = Randomness.of(new SecureRandom());
        numbers = new BigInteger[MANY];
        for (int i = 0; i < MANY; i++) {
            BigInteger any = random.scalar();
            numbers[i] =
                    switch (shape) {
                        case ONE -> BigInteger.ONE;
                        case SHORT -> any.shiftRight(192).add(BigInteger.ONE);
                        case ONE_BIT -> BigInteger.ONE.shiftLeft(i % 256);
                        case ALL_BITS -> BigInteger.ONE.shiftLeft(255).subtract(BigInteger.ONE);
                        case LAST -> P256.ORDER.subtract(BigInteger.ONE);
                        case RANDOM -> any;
                    };
        }
    }

    @Benchmark
    public ECPoint multiply(OwnTime time) {
        time.calls++;
        next = (next + 1) % MANY;
        return P256.generator().multiply(numbers[next]);
    }
}
