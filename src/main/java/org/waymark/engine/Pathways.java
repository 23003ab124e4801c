package org.waymark.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The processes that serve a young person for a while beside the one that accompanies them. A process is one where it waits
 * for the message {@code <process>.wanted}: one that a designer deploys is offered without a line here.
 */
@Component
public class Pathways {

    /** @param process key of the process */
    public record Pathway(String process, String name) {
    }

    private static final String WANTED = ".wanted";

    private final JdbcClient db;
    private final CaseMessages messages;
    private final RepositoryService repository;

    Pathways(JdbcClient db, CaseMessages messages, ProcessEngine engine) {
        this.db = db;
        this.messages = messages;
        this.repository = engine.getRepositoryService();
    }

    /** All that can be begun, by name. */
    public List<Pathway> all() {
        // the engine's query cannot ask for the end of a name; start events alone have no execution
        List<String> definitions = db.sql("select CONFIGURATION_ from ACT_RU_EVENT_SUBSCR where EVENT_TYPE_ = 'message' and EXECUTION_ID_ is null and EVENT_NAME_ like :wanted")
                .param("wanted", "%" + WANTED).query(String.class).list();
        return definitions.stream().map(repository::getProcessDefinition).map(Pathways::of).sorted(Comparator.comparing(Pathway::name)).toList();
    }

    private static Pathway of(ProcessDefinition definition) {
        return new Pathway(definition.getKey(), definition.getName());
    }

    public boolean exists(String process) {
        return all().stream().anyMatch(each -> each.process().equals(process));
    }

    /** Those that run in the case now, begun by themselves: what another process called is part of that one. */
    public List<Pathway> running(String reference) {
        return all().stream().filter(each -> isRunning(each.process(), reference)).toList();
    }

    public boolean isRunning(String process, String reference) {
        return messages.isRunning(process, reference);
    }

    /** Begins it in the case, by the law of the nation, unless it runs there already. */
    public void want(String process, String reference, String by, String nation) {
        if (!isRunning(process, reference)) {
            messages.start(process + WANTED, reference, by, Map.of(CaseVariables.NATION.name(), nation));
        }
    }
}
