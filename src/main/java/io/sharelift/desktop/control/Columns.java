package io.sharelift.desktop.control;

import io.sharelift.desktop.words.Shortened;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The kinds of columns that the tables have. */
public final class Columns {

    private Columns() {}

    /** Words. */
    public static <S> TableColumn<S, String> words(
            String title, double width, Function<S, @Nullable String> value, String... styles) {
        return text(title, width, value, UnaryOperator.identity(), styles);
    }

    /** An ID or a hash, cut in the middle and whole in the tooltip. */
    public static <S> TableColumn<S, String> code(
            String title, double width, Function<S, @Nullable String> value) {
        return text(title, width, value, Shortened::middle, "mono");
    }

    /** An address, cut in the middle and whole in the tooltip. */
    public static <S> TableColumn<S, String> address(
            String title, double width, Function<S, @Nullable String> value) {
        return text(title, width, value, Shortened::address, "mono");
    }

    /** A number at the right edge, as it should be written. */
    public static <S> TableColumn<S, Long> number(
            String title,
            double width,
            Function<S, @Nullable Long> value,
            Function<Long, String> written) {
        TableColumn<S, Long> column = column(title, width, value);
        column.getStyleClass().add("number-column");
        column.setCellFactory(ignored -> new NumberCell<>(written));
        return column;
    }

    /** A state as a mark, sorted by a comparator of its own. */
    public static <S, T> TableColumn<S, T> mark(
            String title,
            double width,
            Function<S, T> value,
            BiConsumer<Mark, T> shown,
            Comparator<T> order) {
        TableColumn<S, T> column = column(title, width, value);
        column.setComparator(order);
        column.setCellFactory(ignored -> new MarkCell<>(shown));
        return column;
    }

    /** A state as a mark that changes while it is looked at. */
    public static <S, T> TableColumn<S, T> liveMark(
            String title,
            double width,
            Function<S, ObservableValue<T>> value,
            BiConsumer<Mark, T> shown,
            Comparator<T> order) {
        TableColumn<S, T> column = live(title, width, value);
        column.setComparator(order);
        column.setCellFactory(ignored -> new MarkCell<>(shown));
        return column;
    }

    /** Words that change while they are looked at. */
    public static <S> TableColumn<S, String> liveWords(
            String title,
            double width,
            Function<S, ObservableValue<String>> value,
            UnaryOperator<String> shown,
            String... styles) {
        TableColumn<S, String> column = live(title, width, value);
        column.setCellFactory(ignored -> new TextCell<>(shown, styles));
        return column;
    }

    /** A number that changes while it is looked at; null where there is none. */
    public static <S> TableColumn<S, Long> liveNumber(
            String title,
            double width,
            Function<S, ObservableValue<Long>> value,
            Function<Long, String> written) {
        TableColumn<S, Long> column = live(title, width, value);
        column.getStyleClass().add("number-column");
        column.setCellFactory(ignored -> new NumberCell<>(written));
        return column;
    }

    private static <S, T> TableColumn<S, T> live(
            String title, double width, Function<S, ObservableValue<T>> value) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(40);
        column.setReorderable(false);
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        return column;
    }

    /** A column with this title, width and value, and nothing else said. */
    public static <S, T> TableColumn<S, T> column(
            String title, double width, Function<S, ? extends @Nullable T> value) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(48);
        column.setReorderable(false);
        column.setCellValueFactory(
                features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        return column;
    }

    /** Marks a column as the leftmost. */
    public static <S, T> TableColumn<S, T> first(TableColumn<S, T> column) {
        column.getStyleClass().add("first-column");
        var factory = column.getCellFactory();
        column.setCellFactory(
                of -> {
                    TableCell<S, T> cell = factory.call(of);
                    cell.getStyleClass().add("first-column");
                    return cell;
                });
        return column;
    }

    private static <S> TableColumn<S, String> text(
            String title,
            double width,
            Function<S, @Nullable String> value,
            UnaryOperator<String> shown,
            String... styles) {
        TableColumn<S, String> column = column(title, width, value);
        column.setCellFactory(ignored -> new TextCell<>(shown, styles));
        return column;
    }

    private static final class TextCell<S> extends TableCell<S, String> {
        private final UnaryOperator<String> shown;

        /** One for all that the cell ever shows: each has a window of its own, which is dear. */
        private @Nullable Tooltip whole;

        TextCell(UnaryOperator<String> shown, String... styles) {
            this.shown = shown;
            getStyleClass().addAll(styles);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            boolean blank = empty || item == null || item.isEmpty();
            setText(blank || item == null ? "" : shown.apply(item));
            setTooltip(blank ? null : whole(item));
            setAccessibleText(blank ? null : item);
        }

        private Tooltip whole(@Nullable String text) {
            Tooltip tooltip = whole;
            if (tooltip == null) {
                tooltip = new Tooltip();
                whole = tooltip;
            }
            tooltip.setText(text);
            return tooltip;
        }
    }

    private static final class NumberCell<S> extends TableCell<S, Long> {
        private final Function<Long, String> written;

        NumberCell(Function<Long, String> written) {
            this.written = written;
            getStyleClass().add("number-column");
        }

        @Override
        protected void updateItem(@Nullable Long item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : written.apply(item));
        }
    }

    private static final class MarkCell<S, T> extends TableCell<S, T> {
        private final Mark mark = new Mark();
        private final BiConsumer<Mark, T> shown;

        MarkCell(BiConsumer<Mark, T> shown) {
            this.shown = shown;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                shown.accept(mark, item);
                setGraphic(mark);
            }
        }
    }
}
