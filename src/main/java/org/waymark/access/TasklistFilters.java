package org.waymark.access;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist shows on the left, the same for everybody: each answers for whoever looks. Known by name; other
 * lists, made by an administrator, are left alone.
 */
@Component
class TasklistFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_TEAMS = "${currentUserGroups()}";

    private record Ready(String name, UnaryOperator<TaskQuery> tasks) {
    }

    private static final List<Ready> READY = List.of(
            new Ready("My tasks, soonest first", tasks -> tasks.taskAssigneeExpression(ME)),
            new Ready("My team's unclaimed", tasks -> tasks.taskCandidateGroupInExpression(MY_TEAMS).taskUnassigned()),
            new Ready("Late", tasks -> mineOrMyTeams(tasks).dueBeforeExpression("${now()}")),
            new Ready("Due this week", tasks -> mineOrMyTeams(tasks).dueBeforeExpression("${endOfWeek()}")));

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void reconcile() {
        for (int i = 0; i < READY.size(); i++) {
            Ready ready = READY.get(i);
            Filter wanted = filters.newTaskFilter(ready.name())
                    .setQuery(ready.tasks().apply(tasks.createTaskQuery()).orderByDueDate().asc())
                    .setProperties(Map.of(
                            "priority", (i + 1) * 10,
                            "refresh", true));
            Filter there = filters.createTaskFilterQuery().filterName(ready.name()).singleResult();
            if (there == null) {
                filters.saveFilter(wanted);
            } else if (!query(there).equals(query(wanted)) || !there.getProperties().equals(wanted.getProperties()) || there.getOwner() != null) {
                filters.saveFilter(there.setQuery(wanted.getQuery()).setProperties(wanted.getProperties()).setOwner(null));
            }
        }
    }

    private static String query(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    private static TaskQuery mineOrMyTeams(TaskQuery tasks) {
        return tasks.or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_TEAMS).endOr();
    }
}
