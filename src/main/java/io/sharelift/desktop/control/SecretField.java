package io.sharelift.desktop.control;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A field for an API key or a password. What is typed is kept in an array that can be wiped; the
 * text of the field, which JavaFX keeps as a String and hands to screen readers, is dots.
 *
 * <p>The toolkit delivers a key stroke or the clipboard as a String; that one is out of reach.
 */
public final class SecretField extends TextField {

    private static final String DOT = "•";
    private static final int LONGEST = 512;

    private char[] secret = new char[64];
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length", 0);
    private boolean changing;

    private final boolean exact;

    public SecretField(String pasteWord, String clearWord) {
        this(pasteWord, clearWord, false);
    }

    /**
     * @param exact whether white space is part of the secret, as in a password, and not a slip of
     *     pasting
     */
    public SecretField(String pasteWord, String clearWord, boolean exact) {
        this.exact = exact;
        getStyleClass().add("secret-field");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        MenuItem paste = new MenuItem(pasteWord);
        paste.setOnAction(event -> paste());
        MenuItem clear = new MenuItem(clearWord);
        clear.setOnAction(event -> wipe());
        setContextMenu(new ContextMenu(paste, clear));
        addEventFilter(KeyEvent.KEY_PRESSED, this::refuseUndo);
        textProperty().addListener((text, before, now) -> wipeWhenOutOfStep(now));
    }

    /** How many characters there are. */
    public ReadOnlyIntegerProperty secretLengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** A copy of what was typed, which the caller wipes. */
    public char[] copySecret() {
        return Arrays.copyOf(secret, length.get());
    }

    /** Forgets what was typed. */
    public void wipe() {
        Arrays.fill(secret, '\0');
        length.set(0);
        changing = true;
        super.setText("");
        changing = false;
    }

    @Override
    public void replaceText(int start, int end, String text) {
        String clean = clean(text);
        int size = length.get();
        int grown = size - (end - start) + clean.length();
        if (start < 0 || end > size || start > end || grown > LONGEST) {
            return;
        }
        char[] next = new char[Math.max(secret.length, grown)];
        System.arraycopy(secret, 0, next, 0, start);
        clean.getChars(0, clean.length(), next, start);
        System.arraycopy(secret, end, next, start + clean.length(), size - end);
        Arrays.fill(secret, '\0');
        secret = next;
        changing = true;
        super.replaceText(start, end, DOT.repeat(clean.length()));
        changing = false;
        length.set(grown);
    }

    @Override
    public void replaceSelection(String replacement) {
        int start = getSelection().getStart();
        replaceText(start, getSelection().getEnd(), replacement);
        positionCaret(Math.min(start + clean(replacement).length(), length.get()));
    }

    private String clean(String text) {
        return exact ? text : text.strip();
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null) {
            replaceSelection(pasted);
        }
    }

    @Override
    public void clear() {
        wipe();
    }

    /** A key is never copied out of the field. */
    @Override
    public void copy() {}

    /** A key is never cut out of the field. */
    @Override
    public void cut() {}

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? null
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void refuseUndo(KeyEvent event) {
        if (event.isShortcutDown()
                && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
            event.consume();
        }
    }

    private void wipeWhenOutOfStep(String text) {
        if (!changing && text.length() != length.get()) {
            wipe();
        }
    }
}
