package org.waymark.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A declared process variable: the only place in Java where its name stands, and the shape that every value must have,
 * whoever sets it ({@link VariableGuard}). Declared as a static field of a class that implements {@link ProcessVariables}.
 *
 * @param <T> the type in Java; the engine holds a string or a boolean
 */
public record Variable<T>(String name, Shape shape, Function<Object, T> decode, Function<T, Object> encode) {

    public static Variable<LocalDate> date(String name) {
        return new Variable<>(name, Shape.of(Shape.Kind.DATE), v -> LocalDate.parse((String) v), LocalDate::toString);
    }

    /** A moment, with its offset: a timer without one is read in whatever zone the server has. */
    public static Variable<OffsetDateTime> moment(String name) {
        return new Variable<>(name, Shape.of(Shape.Kind.MOMENT), v -> OffsetDateTime.parse((String) v),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
    }

    /** A length of time in whole hours, as in {@code PT4H}: what a decision table allows. No form asks for it. */
    public static Variable<Duration> hours(String name) {
        return new Variable<>(name, Shape.of(Shape.Kind.HOURS), v -> Duration.parse((String) v), Duration::toString);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Shape.of(Shape.Kind.FLAG), v -> (Boolean) v, v -> v);
    }

    public static Variable<String> choice(String name, String... words) {
        return word(name, new Shape(Shape.Kind.CHOICE, List.of(words)));
    }

    public static Variable<String> caseReference(String name) {
        return word(name, Shape.of(Shape.Kind.CASE_REFERENCE));
    }

    public static Variable<String> caseReferenceOr(String name, String... words) {
        return word(name, new Shape(Shape.Kind.REFERENCE_OR, List.of(words)));
    }

    public static Variable<String> searchReference(String name) {
        return word(name, Shape.of(Shape.Kind.SEARCH_REFERENCE));
    }

    /** The id of an account that exists. */
    public static Variable<String> user(String name) {
        return word(name, Shape.of(Shape.Kind.USER));
    }

    /** A user id, or {@code role:} and a role: whom a notice goes to. */
    public static Variable<String> recipient(String name) {
        return word(name, Shape.of(Shape.Kind.RECIPIENT));
    }

    /** A rule of one of the tables of deadlines. */
    public static Variable<String> rule(String name) {
        return word(name, Shape.of(Shape.Kind.RULE));
    }

    /** The key of a process that serves a young person for a while: {@link Pathways}. */
    public static Variable<String> pathway(String name) {
        return word(name, Shape.of(Shape.Kind.PATHWAY));
    }

    /** A clock of the register. */
    public static Variable<UUID> clock(String name) {
        return new Variable<>(name, Shape.of(Shape.Kind.CLOCK), v -> UUID.fromString((String) v), UUID::toString);
    }

    /** The id of a row that a capability keeps; no form asks for it. */
    public static Variable<UUID> row(String name) {
        return new Variable<>(name, Shape.of(Shape.Kind.ROW), v -> UUID.fromString((String) v), UUID::toString);
    }

    static Variable<String> word(String name, Shape shape) {
        return new Variable<>(name, shape, v -> (String) v, v -> v);
    }

    /** @throws IllegalStateException when the process never set it, which is a fault of the model */
    public T from(VariableScope scope) {
        return maybeFrom(scope).orElseThrow(() -> new IllegalStateException("The process has not set " + name));
    }

    public Optional<T> maybeFrom(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(decode);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value == null ? null : encode.apply(value));
    }

    /** Forgets it, before a form asks for something else under the same name and would show what was meant before. */
    public void clear(VariableScope scope) {
        scope.removeVariable(name);
    }
}
