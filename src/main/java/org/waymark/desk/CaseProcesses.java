package org.waymark.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.engine.ModelWords;

/** All process instances of a case, running and ended: those under its reference and whatever these called. */
@Component
class CaseProcesses {

    /** A database takes only so many values in one question. */
    private static final int AT_ONCE = 500;

    private final HistoryService history;
    private final ModelWords words;

    CaseProcesses(HistoryService history, ModelWords words) {
        this.history = history;
        this.words = words;
    }

    /** By instance id, oldest first. */
    Map<String, HistoricProcessInstance> of(String reference) {
        var found = new LinkedHashMap<String, HistoricProcessInstance>();
        var calls = new HashMap<String, Boolean>();
        var open = new ArrayDeque<>(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).orderByProcessInstanceStartTime().asc().list());
        while (!open.isEmpty()) {
            HistoricProcessInstance instance = open.poll();
            boolean isNew = found.putIfAbsent(instance.getId(), instance) == null;
            if (isNew && calls.computeIfAbsent(instance.getProcessDefinitionId(), words::callsOthers)) {
                open.addAll(history.createHistoricProcessInstanceQuery().superProcessInstanceId(instance.getId()).list());
            }
        }
        return found;
    }

    /** Asks about many instances in portions. */
    static <T> List<T> each(Iterable<String> instances, Function<String[], List<T>> question) {
        var ids = new ArrayList<String>();
        instances.forEach(ids::add);
        var answers = new ArrayList<T>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            answers.addAll(question.apply(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).toArray(String[]::new)));
        }
        return answers;
    }
}
