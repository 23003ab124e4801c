package org.waymark.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.deadlines.Deadlines;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rules;

/** What a rule gives for a day, with no case: nothing about a person is asked, kept or logged. */
@RestController
@RequestMapping(path = "/api/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Deadlines", description = "The dated rules of law and of the charity, and the dates they give.")
class DeadlinesApi {

    private final Deadlines deadlines;
    private final Rules rules;

    DeadlinesApi(Deadlines deadlines, Rules rules) {
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Operation(operationId = "whatIf", summary = "The date a rule gives",
            description = "Counts a rule out from day 0 and says why, with no case and nothing kept. A parameter without a value counts as left out. Not legal advice.")
    @Parameter(in = ParameterIn.QUERY, name = "rule", required = true, description = "Which rule.", example = "age-assessment-judicial-review", schema = @Schema(type = "string"))
    @Parameter(in = ParameterIn.QUERY, name = "jurisdiction", required = true, description = "The nation whose law and bank holidays count.", example = "england",
            schema = @Schema(type = "string", allowableValues = {"england", "wales", "scotland", "northern-ireland"}))
    @Parameter(in = ParameterIn.QUERY, name = "cohort", description = "Whom the rule is asked for, where it differs by cohort. Left out it means `any`; a rule that has rows by cohort only then answers 400 and names them.",
            example = "any", schema = @Schema(type = "string", defaultValue = Question.ANY))
    @Parameter(in = ParameterIn.QUERY, name = "date", required = true, description = "Day 0, the day that is counted from, year first; from 1990-01-01 to 2100-12-31.", example = "2026-11-30",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "appliesOn", description = "The day that chooses between the rows of a rule that has changed; left out, it is day 0.", example = "2026-11-30",
            schema = @Schema(type = "string", format = "date"))
    @ApiResponse(responseCode = "200", description = "The date and why.", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = WhatIf.class)))
    @ApiResponse(responseCode = "400", description = "Unknown rule, nation, cohort or parameter, impossible date, date before the rule's first day, cohort missing, or a parameter given twice: "
            + "the sentence names the choices.", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @GetMapping("/what-if")
    WhatIf whatIf(@Parameter(hidden = true) HttpServletRequest request) {
        Question question = new Asked(request.getParameterMap()).question(() -> rules.all().stream().map(row -> row.rule().ruleId()).distinct().sorted().toList());
        return WhatIf.of(question, deadlines.due(question));
    }

    @Operation(operationId = "rules", summary = "Every rule, row by row", description = "All rows of all tables of deadlines with all their columns, those superseded and only proposed too, "
            + "in the order of the tables.")
    @ApiResponse(responseCode = "200", description = "The rows.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @GetMapping("/rules")
    List<RuleRow> rules() {
        return rules.all().stream().map(RuleRow::of).toList();
    }
}
