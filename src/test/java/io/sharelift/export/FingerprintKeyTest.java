package io.sharelift.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sharelift.share.OwnerOnly;
import io.sharelift.share.OwnerOnly.Access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

final class FingerprintKeyTest {

    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @TempDir Path folder;

    private record Someone(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private Path file() {
        return folder.resolve("fingerprint.key");
    }

    private Path fileWith(String text) throws IOException {
        Path file =
                Files.createFile(
                        file(),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    @Test
    void aNewKeyIsOneLineOfHexThatOnlyItsOwnerCanReadWithNothingLeftBesideIt() throws Exception {
        FingerprintKey.inFile(file());

        assertThat(Files.readString(file())).matches("[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file());
        }
    }

    @Test
    void theKeyInTheFileIsTheSameEachTimeAndTheFileIsNotTouched() throws Exception {
        FingerprintKey first = FingerprintKey.inFile(file());
        String text = Files.readString(file());

        assertThat(FingerprintKey.inFile(file()).id()).isEqualTo(first.id());
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void itsIdIsWhatAStrangerWithTheKeyComputesAndDoesNotShowTheKey() throws Exception {
        // printf 'sharelift fingerprint key\n' then the 32 bytes, through sha256sum
        FingerprintKey key = FingerprintKey.inFile(fileWith(DIGITS + "\n"));

        assertThat(key.id()).isEqualTo("9e596786fe5aa7ce449dd03ca1c99dbb");
        assertThat(key.toString()).contains(key.id()).doesNotContain("0123456789abcdef");
    }

    @Test
    void twoRandomKeysHaveTwoIds() {
        assertThat(FingerprintKey.random().id())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(FingerprintKey.random().id());
    }

    @Test
    void programsThatStartAtOnceEndWithTheSameKey() throws Exception {
        Set<String> ids = new HashSet<>();
        CountDownLatch all = new CountDownLatch(32);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> started = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                started.add(
                        threads.submit(
                                () -> {
                                    all.countDown();
                                    all.await();
                                    return FingerprintKey.inFile(file()).id();
                                }));
            }
            for (Future<String> id : started) {
                ids.add(id.get());
            }
        }

        assertThat(ids).hasSize(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void aKeyThatWasTypedInAgainIsTheSameKey(String ending) throws Exception {
        String id = FingerprintKey.inFile(fileWith(DIGITS + "\n")).id();
        Files.writeString(file(), DIGITS.toUpperCase(Locale.ROOT) + ending);

        assertThat(FingerprintKey.inFile(file()).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg\n",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0\n",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n\n"
            })
    void aDamagedFileIsLeftAsItIsAndSaysWhatThatMeans(String text) throws Exception {
        Path file = fileWith(text);

        assertThatThrownBy(() -> FingerprintKey.inFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("64 hexadecimal digits")
                .hasMessageContaining("nobody can show which share")
                .hasMessageContaining("Put back a copy")
                .hasMessageNotContaining("0123456789");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void aFolderInItsPlaceIsNoKey() throws Exception {
        Files.createDirectory(file());

        assertThatThrownBy(() -> FingerprintKey.inFile(file()))
                .hasMessageContaining("does not hold one");
    }

    @Test
    void aLinkToNowhereIsNotFollowedToMakeAKeyElsewhere() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(file(), elsewhere);

        assertThatThrownBy(() -> FingerprintKey.inFile(file())).isInstanceOf(IOException.class);
        assertThat(elsewhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void aKeyThatOthersCanReadOrChangeIsNotUsed(String permissions) throws Exception {
        Path file = fileWith(DIGITS + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> FingerprintKey.inFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Others on this machine")
                .hasMessageContaining("test guesses")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aKeyOfAnotherUserIsNotUsed() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives files away");
        Path file = fileWith(DIGITS + "\n");
        Files.setAttribute(file, "unix:uid", 65534);

        assertThatThrownBy(() -> FingerprintKey.inFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("belongs to another user");
    }

    @Test
    void whoElseCanReadIsToldFromOwnerAndPermissions() {
        Someone me = new Someone("me");
        Set<PosixFilePermission> alone = PosixFilePermissions.fromString("rw-------");

        assertThat(OwnerOnly.of(me, me, alone)).isEqualTo(Access.OWNER_ALONE);
        assertThat(OwnerOnly.of(me, null, alone)).isEqualTo(Access.OWNER_ALONE);
        assertThat(OwnerOnly.of(new Someone("you"), me, alone)).isEqualTo(Access.ANOTHER_OWNER);
        assertThat(OwnerOnly.of(me, me, PosixFilePermissions.fromString("rw-r--r--")))
                .isEqualTo(Access.OTHERS_TOO);
    }

    @Test
    void onWindowsTheAccessListSaysWhoElseCanRead() {
        Someone me = new Someone("me");
        AclEntry mine = OwnerOnly.everythingTo(me);
        AclEntry others =
                AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(new Someone("Users"))
                        .setPermissions(AclEntryPermission.READ_DATA)
                        .build();
        AclEntry refused = AclEntry.newBuilder(others).setType(AclEntryType.DENY).build();

        assertThat(OwnerOnly.of(me, List.of(mine))).isEqualTo(Access.OWNER_ALONE);
        assertThat(OwnerOnly.of(me, List.of(refused, mine))).isEqualTo(Access.OWNER_ALONE);
        assertThat(OwnerOnly.of(me, List.of(mine, others))).isEqualTo(Access.OTHERS_TOO);
    }

    @Test
    void aFolderThatIsNotThereIsSaidByItsName() {
        assertThatThrownBy(() -> FingerprintKey.inFile(folder.resolve("none/fingerprint.key")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
    }
}
