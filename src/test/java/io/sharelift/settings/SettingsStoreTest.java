package io.sharelift.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sharelift.share.OwnerOnly;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class SettingsStoreTest {

    private static final WindowPlace PLACE = new WindowPlace(-20, 40, 1_180, 760, true);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("settings.json");
    }

    @Test
    void whatWasChosenIsFoundAgain() {
        SettingsStore store = SettingsStore.in(file);
        assertThat(
                        store.change(
                                settings ->
                                        settings.withTheme(ThemeChoice.DARK)
                                                .withTextSize(TextSize.LARGE)
                                                .withWindow(PLACE)
                                                .withLastFolder(folder)
                                                .withTarget(Target.BETA)
                                                .withProxy(
                                                        ProxyChoice.manual("Proxy.Example", 3128))))
                .isEmpty();

        SettingsStore again = SettingsStore.in(file);

        assertThat(again.now()).isEqualTo(store.now());
        assertThat(again.now().proxy().host()).isEqualTo("proxy.example");
        assertThat(again.said()).isEmpty();
    }

    @Test
    void beforeAnythingWasChosenThereIsNoFileAndNothingLeavesTheComputer() {
        SettingsStore store = SettingsStore.in(file);

        assertThat(store.now().target()).isEqualTo(Target.PRACTICE);
        assertThat(store.said()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatANewerVersionWroteStaysInTheFile() throws IOException {
        Files.writeString(file, "{\"theme\":\"light\",\"shape\":{\"round\":true}}");

        SettingsStore store = SettingsStore.in(file);
        store.change(settings -> settings.withTheme(ThemeChoice.DARK));

        assertThat(Files.readString(file)).contains("\"shape\"", "\"round\" : true", "\"dark\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"theme\":\"dark\"",
                "[]",
                "{} {}",
                "{\"theme\":\"pink\"}",
                "{\"textSize\":17}",
                "{\"window\":{\"x\":\"left\"}}",
                "{\"lastFolder\":\"a\\u0000b\"}",
                "{\"proxy\":{\"kind\":\"manual\",\"host\":\"anna:word@proxy\",\"port\":1}}"
            })
    void aBrokenFileIsSetAsideWithWordsAndKept(String text) throws IOException {
        Files.writeString(file, text);

        SettingsStore store = SettingsStore.in(file);

        assertThat(store.now()).isEqualTo(Settings.STANDARD);
        assertThat(store.said())
                .startsWith("Your settings could not be understood: ")
                .contains("settings.broken-1.json")
                .doesNotContain("word@");
        assertThat(folder.resolve("settings.broken-1.json")).hasContent(text);
        assertThat(store.change(settings -> settings.withTheme(ThemeChoice.DARK))).isEmpty();
        assertThat(SettingsStore.in(file).now().theme()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void bytesThatAreNoTextAreSetAsideBesideTheOnesFromBefore() throws IOException {
        Files.writeString(folder.resolve("settings.broken-1.json"), "older");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(SettingsStore.in(file).said()).contains("settings.broken-2.json");
        assertThat(folder.resolve("settings.broken-1.json")).hasContent("older");
    }

    @Test
    void nothingButTheFileIsLeftAndNobodyElseReadsIt() throws IOException {
        SettingsStore store = SettingsStore.in(file);
        store.change(settings -> settings.withTheme(ThemeChoice.DARK));
        store.change(settings -> settings.withTheme(ThemeChoice.LIGHT));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(OwnerOnly.of(file)).isEqualTo(OwnerOnly.Access.OWNER_ALONE);
    }

    @Test
    void settingsThatCannotBeWrittenHoldAllTheSameAndSaySo() {
        SettingsStore store = SettingsStore.in(folder.resolve("nowhere").resolve("settings.json"));

        assertThat(store.change(settings -> settings.withTheme(ThemeChoice.DARK)).orElseThrow())
                .contains("hold until you close the program");
        assertThat(store.now().theme()).isEqualTo(ThemeChoice.DARK);
    }

    @ParameterizedTest
    @CsvSource({
        "MANUAL, '', 80",
        "MANUAL, http://proxy, 80",
        "MANUAL, anna:word@proxy, 80",
        "MANUAL, proxy, 0",
        "MANUAL, proxy, 65536",
        "SYSTEM, proxy, 0",
        "NONE, '', 80"
    })
    void aProxyThatCannotBeIsRefusedWithASentence(ProxyChoice.Kind kind, String host, int port) {
        assertThatThrownBy(() -> new ProxyChoice(kind, host, port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("word@");
    }
}
