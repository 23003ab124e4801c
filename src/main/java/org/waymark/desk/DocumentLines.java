package org.waymark.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.documents.Choices;
import org.waymark.documents.Document;
import org.waymark.documents.Documents;

/** Documents on the timeline: when each was added, and when it was withdrawn. */
@Component
class DocumentLines implements TimelineSource {

    private static final String PAGE = "Documents";

    private final Documents documents;

    DocumentLines(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Line> linesOf(String reference) {
        return documents.ofCase(reference).stream().flatMap(DocumentLines::lines).toList();
    }

    private static Stream<Line> lines(Document document) {
        var added = new Line(document.at(), "document", Choices.KINDS.get(document.kind()) + " added", document.title(), document.by(), PAGE);
        return document.isKept() ? Stream.of(added) : Stream.of(added, new Line(document.withdrawn().at(), "document", "Document withdrawn: "
                + Choices.WITHDRAWN.get(document.withdrawn().why()), document.title() + "\n" + document.withdrawn().note(), document.withdrawn().by(), PAGE));
    }
}
