package io.sharelift.settings;

/** How the window looks: as the system does, or always the same. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
