package org.waymark.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.casework.Reader;
import org.waymark.engine.Actor;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.Refused;
import org.waymark.engine.Variable;
import org.waymark.sharing.Answer;
import org.waymark.sharing.AnsweredBy;
import org.waymark.sharing.Capacity;
import org.waymark.sharing.Choice;
import org.waymark.sharing.Data;
import org.waymark.sharing.DecisionRefused;
import org.waymark.sharing.Ground;
import org.waymark.sharing.Interpreter;
import org.waymark.sharing.NewDecision;
import org.waymark.sharing.Purpose;
import org.waymark.sharing.Recipient;
import org.waymark.sharing.Sharing;

/** What they said in the first conversation about sharing becomes decisions of their own; what was not asked becomes none. */
@Component
class RecordSharing implements JavaDelegate {

    /** The same kinds of data as the form names below each question. */
    private static final List<Matter> MATTERS = List.of(
            new Matter(IntakeVariables.SHARE_FOR_LEGAL_ADVICE, Recipient.LEGAL_REPRESENTATIVE, Purpose.LEGAL_ADVICE,
                    Set.of(Data.IDENTITY, Data.CONTACT, Data.LANGUAGE, Data.AGE, Data.IMMIGRATION, Data.DOCUMENTS)),
            new Matter(IntakeVariables.SHARE_FOR_SAFETY, Recipient.COUNCIL, Purpose.SAFETY,
                    Set.of(Data.IDENTITY, Data.CONTACT, Data.LANGUAGE, Data.AGE, Data.SAFETY, Data.HOUSING)),
            new Matter(IntakeVariables.SHARE_FOR_HEALTH, Recipient.NHS, Purpose.HEALTH_CARE, Set.of(Data.IDENTITY, Data.CONTACT, Data.LANGUAGE, Data.HEALTH)),
            new Matter(IntakeVariables.SHARE_FOR_EDUCATION, Recipient.SCHOOL, Purpose.EDUCATION, Set.of(Data.IDENTITY, Data.CONTACT, Data.LANGUAGE, Data.EDUCATION)));
    private static final Map<String, Interpreter> UNDERSTOOD = Map.of("no-interpreter-needed", Interpreter.NOT_NEEDED, "interpreter-in-person", Interpreter.USED,
            "interpreter-by-phone", Interpreter.USED, "without-interpreter", Interpreter.NOT_AVAILABLE);

    private record Matter(Variable<String> asked, Recipient recipient, Purpose purpose, Set<Data> data) { }

    private final Sharing sharing;

    RecordSharing(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = CaseVariables.CASE_REFERENCE.from(execution);
        for (Matter matter : MATTERS) {
            matter.asked().maybeFrom(execution).map(said -> Choice.of(Answer.class, said)).ifPresent(answer -> {
                try {
                    sharing.record(reference, new Reader(Actor.id(), Set.of()), decision(matter, answer, execution));
                } catch (DecisionRefused e) {
                    throw new Refused(e.getMessage());
                }
            });
        }
    }

    private static NewDecision decision(Matter matter, Answer answer, DelegateExecution execution) {
        boolean asked = answer != Answer.NOT_YET;
        return new NewDecision(matter.recipient(), "", matter.purpose(), matter.data(), Ground.AGREED, answer,
                asked ? IntakeVariables.SHARING_BY.maybeFrom(execution).map(by -> Choice.of(AnsweredBy.class, by)).orElse(null) : null,
                asked ? IntakeVariables.SHARING_CAPACITY.maybeFrom(execution).map(word -> Choice.of(Capacity.class, word)).orElse(null) : null,
                asked ? UNDERSTOOD.get(IntakeVariables.SPOKE_THROUGH.from(execution)) : null, "", null);
    }
}
