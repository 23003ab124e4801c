package org.waymark.desk;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues who join a case's team or leave it. */
@RestController
@RequestMapping(path = Desk.CASE + "/team", produces = MediaType.APPLICATION_JSON_VALUE)
class TeamApi {

    private final CaseTeamDesk team;
    private final Desk desk;
    private final TransactionTemplate transaction;

    TeamApi(CaseTeamDesk team, Desk desk, TransactionTemplate transaction) {
        this.team = team;
        this.desk = desk;
        this.transaction = transaction;
    }

    record Change(String userId, String reason) { }

    @PostMapping("/join")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@PathVariable String reference, @RequestBody Change change, Principal caller) {
        transaction.executeWithoutResult(status -> team.join(reference, desk.reader(caller), change.userId(), change.reason()));
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String reference, @RequestBody Change change, Principal caller) {
        transaction.executeWithoutResult(status -> team.leave(reference, desk.reader(caller), change.userId(), change.reason()));
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> notTheirs(CaseTeamDesk.NotTheirs e) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }
}
