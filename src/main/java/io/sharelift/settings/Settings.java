package io.sharelift.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user wants to find again: never a key, a share, or anything of a wallet.
 *
 * @param window where the window was; empty before it was closed for the first time
 * @param lastFolder where a file was chosen last
 * @param target where the next migration goes to unless another place is chosen
 */
public record Settings(
        ThemeChoice theme,
        TextSize textSize,
        Optional<WindowPlace> window,
        Optional<Path> lastFolder,
        Target target,
        ProxyChoice proxy) {

    /** What holds before anything was chosen: Practice, from which nothing leaves. */
    public static final Settings STANDARD =
            new Settings(
                    ThemeChoice.SYSTEM,
                    TextSize.NORMAL,
                    Optional.empty(),
                    Optional.empty(),
                    Target.PRACTICE,
                    ProxyChoice.NONE);

    public Settings withTheme(ThemeChoice chosen) {
        return new Settings(chosen, textSize, window, lastFolder, target, proxy);
    }

    public Settings withTextSize(TextSize chosen) {
        return new Settings(theme, chosen, window, lastFolder, target, proxy);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(theme, textSize, Optional.of(place), lastFolder, target, proxy);
    }

    public Settings withLastFolder(Path folder) {
        return new Settings(theme, textSize, window, Optional.of(folder), target, proxy);
    }

    public Settings withTarget(Target chosen) {
        return new Settings(theme, textSize, window, lastFolder, chosen, proxy);
    }

    public Settings withProxy(ProxyChoice chosen) {
        return new Settings(theme, textSize, window, lastFolder, target, chosen);
    }
}
