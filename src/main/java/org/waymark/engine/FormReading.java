package org.waymark.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.waymark.casework.CaseView;
import org.waymark.casework.Reader;

/**
 * One person reading one form.
 *
 * @param variables of the task
 * @param caseFile  the file of the task's case, read, checked and logged once however often it is asked for
 */
public record FormReading(VariableScope variables, Reader reader, Supplier<CaseView> caseFile) {
}
