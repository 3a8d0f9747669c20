package io.sharelift.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import io.sharelift.settings.TextSize;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How the window looks: AtlantaFX's Primer and Sharelift's own sheets, light or dark. */
public final class Theme {

    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Medium.ttf");
    private static final List<String> SHEETS =
            List.of("controlsfx", "base", "controls", "states", "table", "sidebar", "guide");

    /**
     * Makes fonts and look known to JavaFX; to be done once, before there is any control: the first
     * one would make JavaFX read a look of its own.
     */
    public void prepare(ColorScheme scheme) {
        look(scheme);
        for (String font : FONTS) {
            try (InputStream in = Theme.class.getResourceAsStream("fonts/" + font)) {
                Font.loadFont(Objects.requireNonNull(in, font), 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The program's icon in the sizes that systems ask a window for. */
    public static List<Image> icons() {
        return Stream.of(32, 64, 128, 256)
                .map(size -> "icons/sharelift-" + size + ".png")
                .map(name -> Objects.requireNonNull(Theme.class.getResource(name), name))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }

    /** Dresses a scene; doing it again with the other scheme changes its clothes. */
    public void apply(Scene scene, ColorScheme scheme, TextSize size) {
        boolean dark = scheme == ColorScheme.DARK;
        look(scheme);
        scene.getStylesheets()
                .setAll(
                        Stream.concat(
                                        Stream.of(dark ? "colours-dark" : "colours-light"),
                                        SHEETS.stream())
                                .map(Theme::sheet)
                                .toList());
        scene.getRoot().setStyle("-fx-font-size: " + size.pixels() + "px");
    }

    private static void look(ColorScheme scheme) {
        Application.setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name + ".css"), name)
                .toExternalForm();
    }
}
