package io.sharelift.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every input that a fuzzer began with, or once found something with, still holds. */
final class FuzzCorpusTest {

    @TestFactory
    List<DynamicTest> everyInputOfTheCorpusHolds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (FuzzTarget target : FuzzTarget.values()) {
            tests.add(DynamicTest.dynamicTest(target + " holds for its corpus", () -> run(target)));
        }
        return tests;
    }

    private static void run(FuzzTarget target) throws Throwable {
        MethodHandle entry = target.entry();
        List<Path> inputs;
        try (Stream<Path> files = Files.list(target.corpus())) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            try {
                entry.invokeExact(Files.readAllBytes(input));
            } catch (Throwable t) {
                throw new AssertionError("The input " + input.getFileName(), t);
            }
        }
    }
}
