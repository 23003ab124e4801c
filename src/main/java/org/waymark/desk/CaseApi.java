package org.waymark.desk;

import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseView;

/** The case file at a glance, for its team. */
@RestController
@RequestMapping(path = Desk.CASE, produces = MediaType.APPLICATION_JSON_VALUE)
class CaseApi {

    private final CaseFiles files;
    private final Desk desk;

    CaseApi(CaseFiles files, Desk desk) {
        this.files = files;
        this.desk = desk;
    }

    record Shown(String reference, String state, String holder, long version, List<Fact> facts) { }

    record Fact(String key, String label, String value) { }

    @GetMapping
    Shown show(@PathVariable String reference, Principal caller) {
        CaseView file = files.read(reference, desk.reader(caller), "Case page");
        return new Shown(file.reference(), file.state(), file.holder(), file.version(),
                file.facts().entrySet().stream().map(fact -> new Fact(fact.getKey(), fact.getKey(), fact.getValue())).toList());
    }
}
