package org.waymark.engine;

/**
 * Something the server offers a form at reading time and the engine never stores: a list to choose from, a chronology. A
 * bean of this type bears the name by which forms call it.
 */
public interface FormFact {

    /**
     * @return text, or lists and maps of text, which reach the form as JSON
     * @throws org.waymark.casework.AccessRefused when the reader may not see what it tells
     */
    Object read(FormReading reading);

    /** The same, to check an answer against: shown to nobody, so what {@link #read} would log as a reading must not be logged. */
    default Object offered(FormReading reading) {
        return read(reading);
    }
}
