package org.waymark.engine;

import java.util.Map;

import org.waymark.casework.Reader;

/**
 * What someone sent with a form, checked against it and sorted.
 *
 * @param by        who sent it
 * @param facts     fields that the form declares as facts of the case file: key to value
 * @param entries   fields that it declares as entries of the chronology: label to text
 * @param variables the rest: declared variables by name; a receiver may add to them
 */
public record FormSubmission(Reader by, Map<String, String> facts, Map<String, String> entries, Map<String, Object> variables) {
}
