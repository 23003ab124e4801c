package org.waymark.deadlines;

import java.util.Arrays;
import java.util.List;

/**
 * What a deadline is counted from: one question, or several of which the earliest or the latest date counts. A decision
 * told orally and then in writing is two questions and the earliest; a move-on period is the latest of two.
 */
public record Basis(Pick pick, List<Question> questions) {

    public enum Pick { EARLIEST, LATEST }

    public Basis {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("A deadline is counted from at least one day.");
        }
    }

    public static Basis of(Question question) {
        return new Basis(Pick.EARLIEST, List.of(question));
    }

    public static Basis earliest(Question... questions) {
        return new Basis(Pick.EARLIEST, Arrays.asList(questions));
    }

    public static Basis latest(Question... questions) {
        return new Basis(Pick.LATEST, Arrays.asList(questions));
    }
}
