package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.waymark.engine.Shape.Kind;
import org.waymark.deadlines.Rules;
import org.waymark.notices.Notices;
import org.waymark.people.Partners;
import org.waymark.people.Staff;

/** What a variable may look like, and the guard that lets nothing else into the engine's tables. */
class ShapeTest {

    private final Staff staff = mock(Staff.class);
    private final Notices notices = mock(Notices.class);
    private VariableGuard guard;

    @BeforeEach
    void know() {
        when(staff.exists("practitioner-2")).thenReturn(true);
        when(staff.withRole("manager")).thenReturn(List.of("manager"));
        when(notices.exists("case-offered")).thenReturn(true);
        var beans = new StaticListableBeanFactory(Map.of("staff", staff, "notices", notices));
        guard = new VariableGuard(new DeclaredVariables(), beans.getBeanProvider(Staff.class), beans.getBeanProvider(Partners.class), beans.getBeanProvider(Notices.class), beans.getBeanProvider(Rules.class),
                beans.getBeanProvider(Pathways.class));
    }

    @ParameterizedTest
    @CsvSource({"DATE, 2026-11-23", "MOMENT, 2026-11-24T00:00:00Z", "MOMENT, 2026-07-24T00:00:00+01:00", "CASE_REFERENCE, WM-2026-000042", "SEARCH_REFERENCE, SR-2026-000042"})
    void fits(Kind kind, String value) {
        assertThat(Shape.of(kind).fits(value)).isTrue();
        assertThat(Shape.of(kind).fits(null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DATE, 2026-02-30", "DATE, 2026-11-23T00:00", "DATE, 'Jane, 2026-11-23'", "DATE, ''", "MOMENT, 2026-11-24T00:00:00", "MOMENT, 2026-11-24",
            "CASE_REFERENCE, WM-2026-42", "CASE_REFERENCE, WM-2026-000042 Jane", "CASE_REFERENCE, none", "SEARCH_REFERENCE, WM-2026-000042", "USER, ' '"})
    void doesNotFit(Kind kind, String value) {
        assertThat(Shape.of(kind).fits(value)).isFalse();
    }

    @Test
    void choiceIsOneOfItsWords() {
        Shape acceptance = Variable.choice("acceptance", "accept", "decline").shape();
        assertThat(List.of("accept", "decline")).allMatch(acceptance::fits);
        assertThat(List.of("Accept", "", "accept ", "accepted", 1, true)).noneMatch(acceptance::fits);
    }

    @Test
    void referenceOrWordIsEither() {
        Shape known = Variable.caseReferenceOr("knownCase", "none").shape();
        assertThat(List.of("none", "WM-2026-000042")).allMatch(known::fits);
        assertThat(List.of("None", "WM-2026-000042 ", "Jane")).noneMatch(known::fits);
    }

    @Test
    void flagIsTrueOrFalseAndNoText() {
        assertThat(Shape.of(Kind.FLAG).fits(true)).isTrue();
        assertThat(List.of("true", 1)).noneMatch(Shape.of(Kind.FLAG)::fits);
    }

    @ParameterizedTest
    @CsvSource({"practitioner, practitioner-2", "to, role:manager", "to, practitioner-2", "notice, case-offered", "nation, scotland", "practitioner,"})
    void guardLetsDeclaredValuesPass(String name, String value) {
        assertThatCode(() -> guard.handleEvent(update(name, value == null ? "null" : "string", value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"practitioner, Jane Example", "practitioner, practitioner-9", "to, role:nobody", "to, jane@waymark.example", "notice, story", "nation, France",
            "Jane, england", "declineNote, story", "loopCounter, Jane"})
    void guardRefusesAllElseWithoutRepeatingIt(String name, String value) {
        assertThatThrownBy(() -> guard.handleEvent(update(name, "string", value))).isInstanceOf(Refused.class).hasMessageContaining("that the processes do not know")
                .hasMessageNotContaining("Jane").hasMessageNotContaining("story");
    }

    @ParameterizedTest
    @CsvSource({"json", "object", "bytes", "file", "long", "double", "date", "xml", "short"})
    void guardRefusesEveryOtherType(String type) {
        assertThatThrownBy(() -> guard.handleEvent(update("nation", type, "england"))).isInstanceOf(Refused.class);
    }

    @Test
    void guardLetsEngineCountAndForget() {
        assertThatCode(() -> guard.handleEvent(update("nrOfInstances", "integer", null))).doesNotThrowAnyException();
        var deleted = update("Jane", "string", "Jane");
        deleted.setEventType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE.getEventName());
        assertThatCode(() -> guard.handleEvents(List.of(deleted))).doesNotThrowAnyException();
    }

    private static HistoricVariableUpdateEventEntity update(String name, String type, String text) {
        var update = new HistoricVariableUpdateEventEntity();
        update.setEventType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEventName());
        update.setVariableName(name);
        update.setSerializerName(type);
        update.setTextValue(text);
        return update;
    }
}
