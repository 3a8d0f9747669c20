package io.sharelift.desktop.migrate;

import io.sharelift.desktop.control.Columns;
import io.sharelift.desktop.control.Tables;
import io.sharelift.desktop.theme.Tone;
import io.sharelift.desktop.words.Shortened;
import io.sharelift.desktop.words.Words;
import io.sharelift.para.Exchange;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The table of a run: a row for each wallet, tinted by what has become of it. */
final class CourseTable extends TableView<Course> {

    private final Words words;

    CourseTable(Words words, Runnable toggleDetail) {
        this.words = words;
        setId("courses");
        Tables.prepare(
                this,
                words.say("migrate.table"),
                toggleDetail,
                new Tables.Copy<>(words.say("copy.id"), CourseTable::id),
                new Tables.Copy<>(
                        words.say("copy.address"), course -> course.planned().row().address()),
                new Tables.Copy<>(words.say("copy.request"), CourseTable::request));
        getColumns().setAll(columns());
        getColumns().stream()
                .filter(column -> column.getText().equals(words.say("migrate.column.what")))
                .forEach(column -> Tables.fill(this, column, 220));
        setRowFactory(table -> new Row());
    }

    private List<TableColumn<Course, ?>> columns() {
        TableColumn<Course, Course.Seen> state =
                Columns.liveMark(
                        words.say("migrate.column.state"),
                        176,
                        Course::seenProperty,
                        (mark, seen) -> StateWords.show(mark, seen, words),
                        Comparator.comparing(seen -> Group.of(seen.state())));
        return List.of(
                Columns.first(state),
                Columns.code(words.say("column.wallet"), 124, CourseTable::id),
                Columns.words(
                        words.say("column.type"),
                        68,
                        course -> words.say("type." + course.planned().row().type())),
                Columns.address(
                        words.say("column.address"),
                        104,
                        course -> course.planned().row().address()),
                Columns.liveNumber(
                        words.say("migrate.column.answer"),
                        64,
                        exchange(last -> (long) last.status()),
                        String::valueOf),
                Columns.liveNumber(
                        words.say("migrate.column.try"),
                        44,
                        course -> course.seenProperty().map(seen -> tries(seen.status().tries())),
                        words::number),
                Columns.liveNumber(
                        words.say("migrate.column.took"),
                        64,
                        exchange(last -> last.took().toMillis()),
                        words::number),
                Columns.liveWords(
                        words.say("migrate.column.what"),
                        296,
                        course -> course.seenProperty().map(seen -> seen.status().detail()),
                        UnaryOperator.identity(),
                        "quiet"),
                Columns.liveWords(
                        words.say("migrate.column.request"),
                        116,
                        exchange(Exchange::requestId),
                        Shortened::middle,
                        "mono",
                        "quiet"));
    }

    private static @Nullable Long tries(int count) {
        return count == 0 ? null : (long) count;
    }

    /** Something of Para's last answer; nothing while there is none. */
    private static <T> Function<Course, ObservableValue<T>> exchange(Function<Exchange, T> part) {
        return course -> course.seenProperty().map(seen -> seen.status().last()).map(part);
    }

    private static @Nullable String id(Course course) {
        return course.planned().wallet() == null ? null : course.planned().wallet().value();
    }

    private static @Nullable String request(Course course) {
        Exchange last = course.seen().status().last();
        return last == null ? null : last.requestId();
    }

    private final class Row extends TableRow<Course> {
        private Subscription watching = Subscription.EMPTY;

        @Override
        protected void updateItem(@Nullable Course course, boolean empty) {
            super.updateItem(course, empty);
            watching.unsubscribe();
            watching = Subscription.EMPTY;
            if (course == null || empty) {
                Tone.PLAIN.on(this);
                setAccessibleText(null);
            } else {
                watching = course.seenProperty().subscribe(seen -> show(course, seen));
            }
        }

        private void show(Course course, Course.Seen seen) {
            StateWords.tone(seen.state()).on(this);
            String wallet = id(course);
            setAccessibleText(
                    words.say(
                            "migrate.row.spoken",
                            wallet == null ? words.say("wallet.none") : wallet,
                            words.say("type." + course.planned().row().type()),
                            StateWords.say(seen, words),
                            seen.status().tries()));
        }
    }
}
