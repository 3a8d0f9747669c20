package io.sharelift.settings;

/**
 * Where the window was last, in pixels of the screen.
 *
 * @param maximised whether it filled the screen; the rest is then what it goes back to
 */
public record WindowPlace(int x, int y, int width, int height, boolean maximised) {}
