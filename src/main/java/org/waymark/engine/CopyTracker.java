package org.waymark.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Clocks;

/** Knows the copies of a clock's date that come about when a process calls another one, and when that one answers. */
@Component
class CopyTracker extends AbstractBpmnParseListener {

    // asked for late: the register's rules are read by the engine, which is not there yet while this is made
    private final ObjectProvider<Clocks> clocks;

    CopyTracker(ObjectProvider<Clocks> clocks) {
        this.clocks = clocks;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) started -> {
            var called = (ExecutionEntity) started;
            if (called.getSuperExecution() != null) {
                pass(called.getSuperExecution().getProcessInstanceId(), called.getProcessInstanceId(),
                        mappings(called.getSuperExecution(), CamundaIn.class, CamundaIn::getCamundaSource, CamundaIn::getCamundaTarget));
            }
        });
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) ended -> {
            var called = (ExecutionEntity) ended;
            if (called.getSuperExecution() != null) {
                pass(called.getProcessInstanceId(), called.getSuperExecution().getProcessInstanceId(),
                        mappings(called.getSuperExecution(), CamundaOut.class, CamundaOut::getCamundaSource, CamundaOut::getCamundaTarget));
            }
            clocks.getObject().forgetCopiesIn(called.getProcessInstanceId());
        });
    }

    private void pass(String from, String to, Map<String, String> mappings) {
        if (!mappings.isEmpty()) {
            clocks.getObject().copiesIn(from).stream().filter(copy -> mappings.containsKey(copy.variable()))
                    .forEach(copy -> clocks.getObject().addCopy(new Clocks.Copy(to, mappings.get(copy.variable()), copy.clock(), copy.part())));
        }
    }

    private static <T extends ModelElementInstance> Map<String, String> mappings(ExecutionEntity caller, Class<T> type, Function<T, String> source, Function<T, String> target) {
        if (!(caller.getBpmnModelElementInstance() instanceof CallActivity call) || call.getExtensionElements() == null) {
            return Map.of();
        }
        List<T> mapped = call.getExtensionElements().getElementsQuery().filterByType(type).list();
        return mapped.stream().filter(each -> source.apply(each) != null).collect(Collectors.toMap(source, target, (one, other) -> one));
    }
}
