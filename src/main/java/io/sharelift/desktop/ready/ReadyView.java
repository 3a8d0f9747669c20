package io.sharelift.desktop.ready;

import io.sharelift.desktop.control.DetailPane;
import io.sharelift.desktop.control.Empty;
import io.sharelift.desktop.control.Overlay;
import io.sharelift.desktop.control.Screen;
import io.sharelift.desktop.rows.Arranged;
import io.sharelift.desktop.words.Words;
import io.sharelift.desktop.work.StepModel;
import io.sharelift.desktop.work.TaskRunner;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.List;

/** Is it done, and proven? The exports and Para's ready list side by side. */
public final class ReadyView implements Screen {

    private final ReadyViewModel model;
    private final Words words;
    private final ReadyTable table;
    private final ReadyFilters filters;
    private final SetsPicture sets;
    private final BooleanProperty detailWanted = new SimpleBooleanProperty(true);
    private final VBox answer;
    private final Empty empty;
    private final HBox view;

    public ReadyView(ReadyViewModel model, TaskRunner tasks, Overlay overlay, Words words) {
        this.model = model;
        this.words = words;
        this.table = new ReadyTable(model, this::toggleDetail, words);
        this.filters = new ReadyFilters(model, words);
        this.sets = new SetsPicture(words);
        this.empty =
                new Empty(
                        MaterialDesignC.CHECK_DECAGRAM,
                        words.say("ready.empty"),
                        words.say("ready.empty.todo"));
        table.setMinHeight(144);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setPlaceholder(
                new Empty(
                        MaterialDesignM.MAGNIFY,
                        words.say("filter.none"),
                        words.say("filter.none.todo")));
        answer = new VBox(16, sets, filters, table);
        DetailPane detail = new DetailPane(words.say("detail"));
        detail.visibleProperty()
                .bind(detailWanted.and(model.reconciliation().selectedProperty().isNotNull()));
        new ReadyDetail(model, detail, tasks, words);
        view = new HBox(page(overlay), detail);
        listen();
    }

    private Region page(Overlay overlay) {
        StackPane middle = new StackPane(answer, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox page =
                new VBox(
                        new ReadyHead(
                                model,
                                overlay,
                                () -> List.copyOf(table.getSelectionModel().getSelectedIndices()),
                                words),
                        new ReadyNotes(model, words),
                        new ProofProgress(model.proof(), words),
                        middle);
        page.getStyleClass().add("page");
        page.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void listen() {
        ReconciliationModel reconciliation = model.reconciliation();
        table.sortedProperty().subscribe(reconciliation::sort);
        reconciliation.arrangementProperty().subscribe(this::take);
        reconciliation.walletsProperty().subscribe(this::tell);
        model.list().askingProperty().subscribe(this::tell);
        reconciliation.filterProperty().subscribe(filter -> sets.pick(filter.part()));
        sets.onPick(
                part ->
                        reconciliation
                                .filterProperty()
                                .set(reconciliation.filterProperty().get().withPart(part)));
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
    }

    @Override
    public StepModel step() {
        return model.step();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.inView(true);
        table.requestFocus();
    }

    @Override
    public void hidden() {
        model.inView(false);
    }

    @Override
    public void search() {
        filters.search().take();
    }

    @Override
    public void refresh() {
        model.list().ask();
    }

    @Override
    public void toggleDetail() {
        detailWanted.set(!detailWanted.get());
    }

    private void select(@Nullable ReadyRow row) {
        if (!table.swapping()) {
            model.reconciliation().selectedProperty().set(row);
        }
    }

    private void take(Arranged<ReadyWallets, ReadyFilter> arranged) {
        ReadyRow selected = model.reconciliation().selectedProperty().get();
        int place = selected == null ? -1 : arranged.placeOf(selected.number());
        table.show(model.reconciliation().rows(), place);
        if (place < 0) {
            model.reconciliation().selectedProperty().set(null);
        }
    }

    private void tell() {
        boolean listed = model.listed();
        answer.setVisible(listed);
        empty.setVisible(!listed && !model.list().askingProperty().get());
        sets.show(model.reconciliation().counts());
    }
}
