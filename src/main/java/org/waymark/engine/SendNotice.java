package org.waymark.engine;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.deadlines.Words;
import org.waymark.notices.Notices;

/**
 * What every send task runs. Its input parameters: {@code notice}, the template; {@code to}, a user id or
 * {@code role:} and a role; and, where the template speaks of a day, {@code due}, the end of that day. What else a notice
 * tells comes from its {@link NoticeFields}.
 */
@Component
class SendNotice implements JavaDelegate {

    private static final String ROLE = "role:";

    private final Notices notices;
    private final Map<String, NoticeFields> besides;
    private final Audience audience;
    private final String link;

    SendNotice(Notices notices, List<NoticeFields> besides, Audience audience, @Value("${waymark.address}") String address) {
        this.notices = notices;
        this.audience = audience;
        this.besides = besides.stream().collect(Collectors.toMap(NoticeFields::notice, each -> each));
        this.link = address.replaceAll("/+$", "") + "/camunda/app/tasklist/default/";
    }

    @Override
    public void execute(DelegateExecution execution) {
        String notice = required(execution, "notice");
        if (execution.getVariableLocal("to") == null) {
            // an offer was answered or withdrawn before its mail could go out: nobody is concerned any more
            return;
        }
        Map<String, String> fields = new HashMap<>(Map.of("link", link));
        if (execution.getProcessBusinessKey() != null) {
            fields.put("caseReference", execution.getProcessBusinessKey());
        }
        if (execution.getVariableLocal("due") instanceof String due) {
            fields.put("due", words(due, execution));
        }
        if (besides.containsKey(notice)) {
            Map<String, String> now = besides.get(notice).now(execution).orElse(null);
            if (now == null) {
                return;
            }
            fields.putAll(now);
        }
        String to = required(execution, "to");
        String id = notice + "-" + attempt(execution);
        Optional<List<String>> named = to.startsWith(ROLE) && fields.containsKey("caseReference")
                ? audience.of(fields.get("caseReference"), to.substring(ROLE.length())) : Optional.empty();
        named.ifPresentOrElse(people -> notices.send(notice, people, "those who may see this case", fields, id), () -> notices.send(notice, instead(to, fields.get("caseReference")), fields, id));
    }

    private String instead(String to, String reference) {
        return to.startsWith(ROLE) || reference == null ? to : audience.insteadOf(reference, to);
    }

    private static String required(DelegateExecution execution, String parameter) {
        if (execution.getVariableLocal(parameter) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new IllegalStateException("The send task %s has no value for its input parameter '%s'."
                .formatted(execution.getCurrentActivityId(), parameter));
    }

    private static String words(String due, DelegateExecution execution) {
        try {
            return Words.lastDay(OffsetDateTime.parse(due));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("The send task %s has a 'due' that is not a date and time with an offset."
                    .formatted(execution.getCurrentActivityId()));
        }
    }

    /**
     * The job's id, because it alone stays the same when a failed send is tried again: the activity instance and the
     * execution that holds the input parameters are rolled back with the attempt and made anew.
     */
    private static String attempt(DelegateExecution execution) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null ? job.getId() : execution.getActivityInstanceId().replace(':', '-');
    }
}
