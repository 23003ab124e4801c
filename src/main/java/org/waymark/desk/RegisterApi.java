package org.waymark.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;
import org.waymark.deadlines.Clocks;
import org.waymark.engine.ClockCopies;
import org.waymark.engine.Orphans;
import org.waymark.engine.Seed;
import org.waymark.people.Staff;

/** The register as a whole, for those who answer for it: references and dates, nothing about a person. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register", description = "The running deadlines and the models, as a whole, for managers and designers.")
class RegisterApi {

    private static final Set<String> MANAGERS = Set.of("manager");
    private static final Set<String> WHO_DEPLOY = Set.of("designer", "manager", "administrator");

    private final Clocks clocks;
    private final ClockCopies copies;
    private final Seed seed;
    private final Staff staff;
    private final CaseFiles caseFiles;
    private final Orphans orphans;
    private final Desk desk;

    RegisterApi(Clocks clocks, ClockCopies copies, Seed seed, Staff staff, CaseFiles caseFiles, Orphans orphans, Desk desk) {
        this.clocks = clocks;
        this.copies = copies;
        this.seed = seed;
        this.staff = staff;
        this.caseFiles = caseFiles;
        this.orphans = orphans;
        this.desk = desk;
    }

    @Schema(description = "A running deadline whose date would be another one if it were counted today.")
    record Difference(@Schema(description = "The case.", example = "WM-YYYY-NNNNNN") String caseReference,
                      @Schema(description = "The deadline in the register.", example = "46c036a6-e8af-4b4d-9b02-2f798ccd2721") String clock,
                      @Schema(description = "Its rule.", example = "asylum-appeal") String rule,
                      @Schema(description = "The date there is.", example = "2026-12-07") LocalDate due,
                      @Schema(description = "The date it would be.", example = "2026-12-03") LocalDate would,
                      @Schema(description = "How that would be counted, or that no row answers any more.", example = "The last day is …") String explanation) { }

    @Schema(description = "A copy of a date that a process held and that did not say what the register says.")
    record Mended(@Schema(description = "The case.", example = "WM-YYYY-NNNNNN") String caseReference,
                  @Schema(description = "The deadline in the register.", example = "46c036a6-e8af-4b4d-9b02-2f798ccd2721") String clock,
                  @Schema(description = "The process instance.", example = "7c0b2d5e-0000-0000-0000-000000000000") String instance,
                  @Schema(description = "The variable, task or timer, by its name in the model.", example = "deadlineDueAt") String what,
                  @Schema(description = "What it said; empty for nothing.", example = "2027-01-01T00:00:00Z") String was,
                  @Schema(description = "What it says now.", example = "2026-12-08T00:00:00Z") String now) { }

    @Schema(description = "Something in an open case that hangs on nobody.")
    record Hanging(@Schema(description = "What is wrong.", example = "case-without-holder", allowableValues = {"task-without-person", "task-without-group", "case-without-holder",
                       "holder-without-account", "case-without-process", "member-without-account", "restricted-without-lead"}) String kind,
                   @Schema(description = "The case.", example = "WM-YYYY-NNNNNN") String caseReference,
                   @Schema(description = "The task by its name in the model, or the account it hangs on; empty where there is none.", example = "ReviewCase") String whose) { }

    @Schema(description = "A model that stays as a process designer deployed it, although this release brings another.")
    record KeptModel(@Schema(description = "The file.", example = "asylum-deadlines.dmn") String file,
                     @Schema(description = "When the one in use was deployed.", example = "2026-11-25T10:00:00Z") Instant deployedAt,
                     @Schema(description = "From the one in use to the one that the release brings, as a unified diff.", example = "--- in use: …") String difference) { }

    @Operation(operationId = "differences", summary = "Running deadlines that would be counted differently today",
            description = "A changed row or holiday moves no running date by itself: each is put to a manager each morning, as a task. This lists them at once. For managers.")
    @ApiResponse(responseCode = "200", description = "The deadlines, soonest first.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not a manager.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @GetMapping("/deadlines/differences")
    List<Difference> differences(@Parameter(hidden = true) Principal caller) {
        allow(caller, MANAGERS);
        Predicate<String> visible = visible(caller);
        return clocks.differences().stream().filter(each -> visible.test(each.clock().caseReference())).map(each -> new Difference(each.clock().caseReference(), each.clock().id().toString(), each.clock().rule(),
                each.clock().due(), each.would(), each.explanation())).toList();
    }

    @Operation(operationId = "check", summary = "Compare every copy of every date with the register, and put right what differs",
            description = "Happens by itself at each start and each morning. Answers with what was put right, which is nothing when all is well. For managers.")
    @ApiResponse(responseCode = "200", description = "What was put right.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not a manager.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @PostMapping("/deadlines/check")
    List<Mended> check(@Parameter(hidden = true) Principal caller) {
        allow(caller, MANAGERS);
        Predicate<String> visible = visible(caller);
        return copies.checkAndRepair().stream().filter(each -> visible.test(each.clock().caseReference())).map(each -> new Mended(each.clock().caseReference(), each.clock().id().toString(), each.instance(), each.what(),
                each.was(), each.should())).toList();
    }

    @Operation(operationId = "orphans", summary = "What in open cases hangs on nobody",
            description = "Tasks of accounts that are gone or of roles that nobody has, cases without a holder or without work, people on teams who have no account. "
                    + "Empty when all is well; each morning what is found becomes a manager's task. For managers.")
    @ApiResponse(responseCode = "200", description = "What was found, by case.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not a manager.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @GetMapping("/orphans")
    List<Hanging> orphans(@Parameter(hidden = true) Principal caller) {
        allow(caller, MANAGERS);
        Predicate<String> visible = visible(caller);
        return desk.pastGrants(orphans::find).stream().filter(each -> visible.test(each.reference()))
                .map(each -> new Hanging(each.kind(), each.reference(), each.whose())).toList();
    }

    @Operation(operationId = "kept", summary = "Models that an upgrade left as a designer deployed them",
            description = "For whoever must merge the two: with the difference. For designers, managers and the administrator.")
    @ApiResponse(responseCode = "200", description = "The models, by file name.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "None of these.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @GetMapping("/models/kept")
    List<KeptModel> kept(@Parameter(hidden = true) Principal caller) {
        allow(caller, WHO_DEPLOY);
        return seed.kept().stream().map(each -> new KeptModel(each.file(), each.deployedAt().toInstant(), each.difference())).toList();
    }

    /** Restricted cases are told of only to those who may see them. */
    private Predicate<String> visible(Principal caller) {
        Reader reader = new Reader(caller.getName(), staff.rolesOf(caller.getName()));
        return reference -> !caseFiles.isRestricted(reference) || caseFiles.mayRead(reference, reader);
    }

    private void allow(Principal caller, Set<String> roles) {
        if (staff.rolesOf(caller.getName()).stream().noneMatch(roles::contains)) {
            throw new NotForYou("This is for %s.".formatted(String.join(", ", roles.stream().sorted().toList())));
        }
    }

    static class NotForYou extends RuntimeException {

        NotForYou(String sentence) {
            super(sentence);
        }
    }
}
