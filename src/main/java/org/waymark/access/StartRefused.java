package org.waymark.access;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application does not start; each reason is a sentence for whoever starts it. */
class StartRefused extends RuntimeException {

    StartRefused(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
    }

    static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
            return new FailureAnalysis(refused.getMessage(), null, refused);
        }
    }
}
