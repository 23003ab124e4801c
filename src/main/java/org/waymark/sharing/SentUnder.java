package org.waymark.sharing;

import java.util.List;
import java.util.UUID;

/** What a module sent out on decisions about sharing. */
public interface SentUnder {

    /** Who has something under that decision. Whoever asks has entered the case. */
    List<Receipt> sentUnder(String reference, UUID decision);
}
