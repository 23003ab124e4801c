package org.waymark.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.waymark.casework.AccessRefused;
import org.waymark.notices.NoticeNotSent;

/**
 * Takes the messages out of whatever our own code throws inside the engine. The engine writes them to jobs, incidents,
 * history and the log, and a message such as {@code cannot parse 'Jane …'} would carry a name there. Types and stack frames
 * stay, so that a developer can still find the fault.
 */
class Redaction extends DefaultDelegateInterceptor {

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocation(invocation);
        } catch (Refused | AccessRefused | NoticeNotSent | AuthorizationException | OptimisticLockingException meant) {
            throw meant;
        } catch (BpmnError drawn) {
            throw new BpmnError(drawn.getErrorCode());
        } catch (Throwable fault) {
            throw redacted(fault);
        }
    }

    static ProcessEngineException redacted(Throwable fault) {
        var types = new StringBuilder(fault.getClass().getName());
        for (Throwable cause = fault.getCause(); cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            types.append(", because of ").append(cause.getClass().getName());
        }
        var redacted = new ProcessEngineException(types + " (the message is left out: it could name a person)");
        redacted.setStackTrace(fault.getStackTrace());
        return redacted;
    }
}
