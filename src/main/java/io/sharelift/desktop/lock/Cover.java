package io.sharelift.desktop.lock;

import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Icons;
import io.sharelift.desktop.words.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * Takes the place of the whole window while nobody is there. What is behind is not drawn, not read
 * out and not reached by any key.
 */
public final class Cover extends StackPane {

    private static final int WIDTH = 460;

    private final Button show;
    private @Nullable Node before;

    /**
     * @param behind the window
     * @param going what is under way, for whoever passes by; takes no room while nothing is
     */
    public Cover(LockViewModel model, Parent behind, Node going, Words words) {
        setId("lock");
        getStyleClass().add("cover");
        FontIcon icon = Icons.quiet(MaterialDesignL.LOCK_OUTLINE);
        icon.setIconSize(32);
        Label meaning = Texts.wrapped("");
        meaning.setId("lock-meaning");
        meaning.textProperty().bind(model.meaningProperty());
        show = new Button(words.say("lock.show"));
        show.setId("lock-show");
        show.getStyleClass().add("accent");
        show.setOnAction(event -> model.unlock());
        VBox page =
                new VBox(
                        16,
                        icon,
                        Texts.of(
                                words.say("lock.title", LockViewModel.LIMIT.toMinutes()),
                                "page-title"),
                        going,
                        meaning,
                        show,
                        Texts.wrapped(words.say("lock.about"), "quiet", "caption"));
        page.setAlignment(Pos.CENTER_LEFT);
        page.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().setAll(page);
        setVisible(false);
        // After the button has had its keys: the window's own must not work behind the cover.
        addEventHandler(
                KeyEvent.ANY,
                event -> {
                    if (event.getEventType() == KeyEvent.KEY_PRESSED
                            && event.getCode() == KeyCode.ENTER) {
                        model.unlock();
                    }
                    event.consume();
                });
        model.lockedProperty().subscribe(locked -> cover(locked, behind));
    }

    private void cover(boolean locked, Parent behind) {
        if (locked) {
            before = getScene() == null ? null : getScene().getFocusOwner();
            setVisible(true);
            show.requestFocus();
            behind.setVisible(false);
        } else if (isVisible()) {
            behind.setVisible(true);
            setVisible(false);
            if (before != null) {
                before.requestFocus();
                before = null;
            }
        }
    }
}
