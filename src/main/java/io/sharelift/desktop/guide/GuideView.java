package io.sharelift.desktop.guide;

import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Note;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.control.SearchField;
import io.sharelift.desktop.control.Texts;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What does Para ask for, what is done of it, and what does it mean? */
public final class GuideView implements Screen {

    private static final int WIDTH = 780;
    private static final int BESIDE_SCROLL_BAR = 8;

    private final GuideViewModel model;
    private final Words words;
    private final Consumer<String> goTo;
    private final Map<GuideStep, StepCard> cards = new EnumMap<>(GuideStep.class);
    private final Map<Question, QuestionPane> questions = new EnumMap<>(Question.class);
    private final CallsTable calls;
    private final SearchField search;
    private final Region stepsPart;
    private final Region callsPart;
    private final Region questionsPart;
    private final Empty none;
    private final VBox parts;
    private final ScrollPane scroll;
    private final VBox page;

    /**
     * @param goTo goes to the screen with this ID
     */
    public GuideView(GuideViewModel model, Consumer<String> goTo, Words words) {
        this.model = model;
        this.words = words;
        this.goTo = goTo;
        this.calls = new CallsTable(model, words);
        this.search = new SearchField(words.say("guide.search"), words.say("search.clear"));
        search.setMinWidth(Region.USE_PREF_SIZE);
        search.textProperty().bindBidirectional(model.queryProperty());
        for (GuideStep step : GuideStep.values()) {
            cards.put(step, new StepCard(step, cards.size() + 1, this::go, words));
        }
        for (Question question : Question.values()) {
            questions.put(question, new QuestionPane(question, words));
        }
        stepsPart = part("guide.steps", new VBox(8, cards.values().toArray(Node[]::new)));
        callsPart = part("guide.calls", calls);
        questionsPart =
                part("guide.questions", new VBox(8, questions.values().toArray(Node[]::new)));
        none =
                new Empty(
                        MaterialDesignM.MAGNIFY,
                        words.say("filter.none"),
                        words.say("guide.none.todo"));
        none.setId("guide-none");
        none.setVisible(false);
        none.managedProperty().bind(none.visibleProperty());
        parts = new VBox(24, stepsPart, callsPart, questionsPart, none);
        parts.setMaxWidth(WIDTH + BESIDE_SCROLL_BAR);
        parts.getStyleClass().add("guide-parts");
        scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(words.say("guide.title"));
        scroll.getStyleClass().add("guide-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page = new VBox(head(), new Note(Tone.LOOK, model.troubleProperty()), scroll);
        page.getStyleClass().addAll("page", "guide");
        page.visibleProperty().subscribe(model::lookAt);
        model.stepsProperty().subscribe(this::show);
        model.queryProperty().subscribe(this::filter);
    }

    @Override
    public StepModel step() {
        return model.step();
    }

    @Override
    public Node view() {
        return page;
    }

    @Override
    public void shown() {
        scroll.requestFocus();
    }

    @Override
    public void search() {
        search.take();
    }

    @Override
    public void refresh() {
        model.load();
    }

    private Region head() {
        Label about = Texts.of("", "quiet");
        about.textProperty()
                .bind(
                        Bindings.when(model.loadingProperty())
                                .then(words.say("guide.reading"))
                                .otherwise(model.aboutProperty()));
        about.setMinWidth(0);
        VBox title = new VBox(4, Texts.of(words.say("guide.title"), "page-title"), about);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(16, title, search);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMaxWidth(WIDTH);
        return head;
    }

    private Region part(String key, Node content) {
        VBox part = new VBox(12, Texts.of(words.say(key), "group-title"), content);
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private void show(StepsSoFar steps) {
        Optional<GuideStep> next = steps.next();
        cards.forEach(
                (step, card) -> card.show(steps.of(step), next.filter(step::equals).isPresent()));
    }

    private void filter() {
        boolean searching = model.searching();
        cards.forEach((step, card) -> card.setVisible(model.shows(step)));
        questions.forEach(
                (question, pane) -> {
                    pane.setVisible(model.shows(question));
                    pane.setExpanded(searching && pane.isVisible());
                });
        stepsPart.setVisible(cards.values().stream().anyMatch(Node::isVisible));
        callsPart.setVisible(calls.fill() > 0);
        questionsPart.setVisible(questions.values().stream().anyMatch(Node::isVisible));
        none.setVisible(
                !stepsPart.isVisible() && !callsPart.isVisible() && !questionsPart.isVisible());
        scroll.setVvalue(0);
    }

    private void go(Way way) {
        if (way == Way.CALLS) {
            scrollTo(callsPart);
        } else {
            goTo.accept(way.screen());
        }
    }

    /** Brings a part to the top, as far as the page goes. */
    private void scrollTo(Region part) {
        model.queryProperty().set("");
        page.layout();
        Bounds at = part.getBoundsInParent();
        double beyond = parts.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(beyond <= 0 ? 0 : Math.min(1, at.getMinY() / beyond));
        calls.takeFocus();
    }
}
