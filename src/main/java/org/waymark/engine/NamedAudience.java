package org.waymark.engine;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;

/** A mail to a role tells only those of it who may see a restricted case. */
@Component
class NamedAudience implements Audience {

    private final CaseFiles caseFiles;
    private final CaseRestriction restriction;

    NamedAudience(CaseFiles caseFiles, CaseRestriction restriction) {
        this.caseFiles = caseFiles;
        this.restriction = restriction;
    }

    @Override
    public Optional<List<String>> of(String reference, String role) {
        return caseFiles.exists(reference) && caseFiles.isRestricted(reference) ? Optional.of(restriction.toTell(reference, role)) : Optional.empty();
    }

    @Override
    public String insteadOf(String reference, String userId) {
        return caseFiles.whoActsFor(reference, userId);
    }
}
