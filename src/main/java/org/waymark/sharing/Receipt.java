package org.waymark.sharing;

/**
 * Somebody outside who has something of a case.
 *
 * @param name which of them, in words; may be empty
 */
public record Receipt(Recipient recipient, String name) {

    public Receipt {
        name = name == null ? "" : name.strip();
    }

    /** Leaves the name out, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Receipt[" + recipient + "]";
    }
}
