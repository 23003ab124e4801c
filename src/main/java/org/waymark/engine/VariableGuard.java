package org.waymark.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Rules;
import org.waymark.notices.Notices;
import org.waymark.people.Partners;
import org.waymark.people.Staff;

/**
 * The last fence before a value reaches the engine's tables, whichever client or model sent it: only declared variables,
 * only values of their shape. Every write of a variable and every decision's input and output passes the history
 * handlers inside the same transaction, so a refusal rolls everything back.
 */
@Component
class VariableGuard implements HistoryEventHandler {

    /** What the engine counts with in a multi-instance activity; always whole numbers. */
    private static final Set<String> ENGINES_OWN = Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** Choices, dates and references; nothing with a capital at the start of a name, a space or another script. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}|[0-9T:+-]{10,40}|WM-\\d{4}-\\d{6}");

    private final DeclaredVariables declared;
    // asked for late: the directory of accounts is the engine's, which is not there yet while this guard is made
    private final ObjectProvider<Staff> staff;
    private final ObjectProvider<Partners> partners;
    private final ObjectProvider<Notices> notices;
    private final ObjectProvider<Rules> rules;
    private final ObjectProvider<Pathways> pathways;

    VariableGuard(DeclaredVariables declared, ObjectProvider<Staff> staff, ObjectProvider<Partners> partners, ObjectProvider<Notices> notices, ObjectProvider<Rules> rules,
            ObjectProvider<Pathways> pathways) {
        this.declared = declared;
        this.staff = staff;
        this.partners = partners;
        this.notices = notices;
        this.rules = rules;
        this.pathways = pathways;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity update && !update.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE)) {
            check(update);
        } else if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            // what goes in comes from variables that were checked, or from a client that asks the table directly
            evaluation.getRootHistoricDecisionInstance().getInputs().forEach(VariableGuard::checkInput);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static void checkInput(HistoricDecisionInputInstance input) {
        Object value = input.getValue();
        boolean plain = value == null || value instanceof Boolean || value instanceof Integer
                || value instanceof String text && PLAIN_WORD.matcher(text).matches();
        if (!plain) {
            throw refusal();
        }
    }

    private void check(HistoricVariableUpdateEventEntity update) {
        String type = update.getSerializerName() == null ? "null" : update.getSerializerName().toLowerCase(Locale.ROOT);
        if (ENGINES_OWN.contains(update.getVariableName()) && type.equals("integer")) {
            return;
        }
        checkValue(update.getVariableName(), switch (type) {
            case "null" -> null;
            case "string" -> update.getTextValue();
            case "boolean" -> Long.valueOf(1).equals(update.getLongValue());
            default -> throw refusal();
        });
    }

    private void checkValue(String name, Object value) {
        Variable<?> variable = declared.find(name).orElseThrow(VariableGuard::refusal);
        if (!variable.shape().fits(value) || value != null && !isKnown(variable.shape().kind(), value) && !isPartner(name, value)) {
            throw refusal();
        }
    }

    private boolean isKnown(Shape.Kind kind, Object value) {
        String text = value.toString();
        return switch (kind) {
            case USER -> staff.getObject().exists(text);
            case RECIPIENT -> text.startsWith("role:") ? !staff.getObject().withRole(text.substring("role:".length())).isEmpty() : staff.getObject().exists(text);
            case NOTICE -> notices.getObject().exists(text);
            case RULE -> rules.getObject().exists(text);
            case PATHWAY -> pathways.getObject().exists(text);
            case VARIABLE -> declared.find(text).isPresent();
            default -> true;
        };
    }

    /** Who recorded something may be a partner's program; whoever does something in a case has an account. */
    private boolean isPartner(String name, Object value) {
        return name.equals(CaseVariables.RECORDED_BY.name()) && partners.getObject().ofAccount(value.toString()).isPresent();
    }

    private static Refused refusal() {
        return new Refused("A value was sent that the processes do not know. Only dates, choices, case references and account names "
                + "go to the engine; whatever tells of a person belongs in the fields of the form, which keep it in the case file.");
    }
}
