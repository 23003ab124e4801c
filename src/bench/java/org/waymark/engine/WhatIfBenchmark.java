package org.waymark.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.waymark.deadlines.Basis;
import org.waymark.deadlines.Calculator;
import org.waymark.deadlines.Deadline;
import org.waymark.deadlines.Nation;
import org.waymark.deadlines.Question;

/**
 * How many what-if questions are answered in a second, by the real tables in a real engine, without HTTP: one of a few rules
 * for a day of one year, and the same where each question is about another day that was never asked before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class WhatIfBenchmark {

    private static final List<String> RULES = List.of("age-assessment-judicial-review", "asylum-appeal", "statement-of-evidence", "subject-access",
            "complaint-stage-1", "move-on", "nrm-reconsideration", "homelessness-review");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int DAYS_OF_MANY_YEARS = 20_000;

    private RealTables tables;
    private Calculator calculator;

    @Setup
    public void start() {
        tables = new RealTables();
        calculator = new Calculator(tables.rules());
    }

    @TearDown
    public void stop() {
        calculator.close();
        tables.close();
    }

    @Benchmark
    public Deadline daysOfOneYear() {
        return ask(DAYS_OF_A_YEAR);
    }

    @Benchmark
    public Deadline daysNeverAskedBefore() {
        return ask(DAYS_OF_MANY_YEARS);
    }

    private Deadline ask(int days) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return calculator.due(Basis.of(new Question(RULES.get(random.nextInt(RULES.size())), Nation.ENGLAND, FIRST.plusDays(random.nextInt(days)))));
    }
}
