package io.sharelift.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

final class SecretBytesTest {

    private static final byte[] CONTENT = "not for the log".getBytes(UTF_8);

    @Test
    void closingWipesTheMemory() {
        SecretBytes secret = SecretBytes.copyOf(CONTENT);
        MemorySegment memory = secret.memory();
        secret.close();
        assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).containsOnly(0);
    }

    @Test
    void readingAfterClosingIsRefused() {
        SecretBytes secret = SecretBytes.copyOf(CONTENT);
        secret.close();
        assertThatIllegalStateException().isThrownBy(secret::memory);
        assertThatIllegalStateException().isThrownBy(() -> secret.copyTo(new byte[100], 0));
        assertThatIllegalStateException().isThrownBy(() -> secret.equals(SecretBytes.allocate(1)));
    }

    @Test
    void closingTwiceLeavesMemoryAloneThatIsInUseAgain() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(4);
            SecretBytes first = SecretBytes.over(memory);
            first.close();
            memory.fill((byte) 7);
            first.close();
            assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).containsOnly(7);
        }
    }

    @Test
    void memoryOnTheHeapIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretBytes.over(MemorySegment.ofArray(new byte[4])));
    }

    @Test
    void nothingOfTheContentShowsInTextOrHash() {
        try (SecretBytes one = SecretBytes.copyOf(CONTENT);
                SecretBytes other = SecretBytes.allocate(CONTENT.length)) {
            assertThat(one.toString()).isEqualTo("SecretBytes[15 bytes, masked]");
            assertThat(one.hashCode()).isEqualTo(other.hashCode());
        }
    }

    @Test
    void equalMeansTheSameBytes() {
        try (SecretBytes one = SecretBytes.copyOf(CONTENT);
                SecretBytes same = SecretBytes.copyOf(CONTENT);
                SecretBytes shorter = SecretBytes.allocate(CONTENT.length - 1)) {
            assertThat(one.equals(same)).isTrue();
            assertThat(one.equals(shorter)).isFalse();
            for (int i = 0; i < CONTENT.length; i++) {
                byte[] changed = CONTENT.clone();
                changed[i] ^= 1;
                try (SecretBytes other = SecretBytes.copyOf(changed)) {
                    assertThat(one.equals(other)).isFalse();
                }
            }
        }
    }

    @Test
    void nothingIsASecretToo() {
        try (SecretBytes empty = SecretBytes.allocate(0)) {
            assertThat(empty.size()).isZero();
            assertThat(empty.memory().byteSize()).isZero();
        }
    }
}
