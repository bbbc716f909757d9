package org.qiutong.ground;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A figure of common ground, as [Measures] lists them. Messages name it by `ground.column.` and
/// its id, and explain it by `method.measure.` and its id.
///
/// @param <S> what it is of: a [CommonGround] for a concept, or a [Side] for one community on it
/// @param id its name in the API and in files
/// @param places where it is shown
/// @param columns its columns in a file
/// @param value what it says
/// @param onPage what it says on a page, where a reader needs less than a program
/// @param order how concepts are sorted by it, if they can be
public record Measure<S>(
        String id,
        Set<Place> places,
        List<Column> columns,
        Function<S, Value> value,
        Function<S, Value> onPage,
        Optional<Comparator<CommonGround>> order) {

    /// Where a measure is shown.
    public enum Place {
        PAGE,
        API,
        FILE
    }

    /// A column of a file.
    ///
    /// @param part the part of the value that it holds; none for the whole value
    public record Column(String id, Optional<String> part) {

        /// What this column holds of a measure's value.
        public Value of(Value value) {
            return part.map(value::part).orElse(value);
        }
    }

    public Measure {
        places = Set.copyOf(places);
        columns = List.copyOf(columns);
    }

    /// A measure that is shown everywhere, in one column of files, and sorts nothing.
    static <S> Measure<S> of(String id, Function<S, Value> value) {
        return new Measure<>(
                id,
                EnumSet.allOf(Place.class),
                List.of(new Column(id, Optional.empty())),
                value,
                value,
                Optional.empty());
    }

    /// Those of the measures that are shown at a place.
    public static <S> List<Measure<S>> at(Place place, List<Measure<S>> measures) {
        return measures.stream().filter(each -> each.places.contains(place)).toList();
    }

    /// What it says of something.
    public Value of(S subject) {
        return value.apply(subject);
    }

    /// What a page says of something.
    public Value onPage(S subject) {
        return onPage.apply(subject);
    }

    /// Whether a page has nothing to say of any of them, so that it needs no place for the measure.
    public boolean emptyOnPage(Collection<S> subjects) {
        return subjects.stream().map(onPage).allMatch(Value.Nothing.class::isInstance);
    }

    Measure<S> in(Place first, Place... others) {
        return new Measure<>(id, EnumSet.of(first, others), columns, value, onPage, order);
    }

    /// With these columns instead of one.
    Measure<S> columns(Column... each) {
        return new Measure<>(id, places, List.of(each), value, onPage, order);
    }

    Measure<S> onPage(Function<S, Value> shown) {
        return new Measure<>(id, places, columns, value, shown, order);
    }

    Measure<S> sorting(Comparator<CommonGround> by) {
        return new Measure<>(id, places, columns, value, onPage, Optional.of(by));
    }

    static Column column(String id, String part) {
        return new Column(id, Optional.of(part));
    }
}
