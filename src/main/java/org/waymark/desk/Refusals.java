package org.waymark.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.waymark.casework.AccessRefused;
import org.waymark.casework.CaseShut;
import org.waymark.deadlines.NoSuchRule;
import org.waymark.documents.DocumentRefused;
import org.waymark.engine.Refused;
import org.waymark.letters.LetterRefused;

/** Every refusal is JSON with a sentence, whatever the caller said it could read. Nothing is logged: a question is nobody's business. */
@RestControllerAdvice
class Refusals {

    @Schema(description = "Why there is no answer.")
    record Refusal(@Schema(description = "One sentence, or a few, that says what is wrong and names the choices.",
            example = "The jurisdiction is missing: choose england, wales, scotland, northern-ireland.") String message) { }

    @ExceptionHandler({CannotAnswer.class, NoSuchRule.class, LetterRefused.class})
    ResponseEntity<Refusal> wrongQuestion(RuntimeException e) {
        return sentence(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notForYou(RegisterApi.NotForYou e) {
        return sentence(HttpStatus.FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notOnTheTeam(AccessRefused e) {
        return sentence(HttpStatus.FORBIDDEN, e.getMessage());
    }

    /** Tells a file that is not there no otherwise than an address that is not. */
    @ExceptionHandler
    ResponseEntity<Refusal> notThere(NotThere e) {
        return sentence(HttpStatus.NOT_FOUND, e.getMessage());
    }

    /** What the file says has changed since the page was fetched, or the case has been closed. */
    @ExceptionHandler({Outdated.class, CaseShut.class})
    ResponseEntity<Refusal> outdated(RuntimeException e) {
        return sentence(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> documentRefused(DocumentRefused e) {
        HttpStatus status = e instanceof DocumentRefused.TooLarge ? HttpStatus.PAYLOAD_TOO_LARGE
                : e instanceof DocumentRefused.NoSuchDocument ? HttpStatus.NOT_FOUND
                : e instanceof DocumentRefused.Changed ? HttpStatus.CONFLICT
                : e instanceof DocumentRefused.NotNow ? HttpStatus.SERVICE_UNAVAILABLE
                : e instanceof DocumentRefused.NotYours ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
        return sentence(status, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unreadable(HttpMessageNotReadableException e) {
        return sentence(HttpStatus.BAD_REQUEST, "What was sent cannot be read.");
    }

    /** The engine's sentence, as Tasklist shows it for the same refusal. */
    @ExceptionHandler({Refused.class, BadUserRequestException.class, FormFieldValidationException.class})
    ResponseEntity<Refusal> refused(RuntimeException e) {
        return sentence(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notGranted(AuthorizationException e) {
        return sentence(HttpStatus.FORBIDDEN, "You may not do this. A manager can tell you who may.");
    }

    /** Two at once, or a timer in the same moment: what came second is undone whole. */
    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ResponseEntity<Refusal> overtaken(RuntimeException e) {
        return sentence(HttpStatus.CONFLICT, "Somebody else changed this in the same moment, so nothing of yours was saved. Open the page again and look.");
    }

    @ExceptionHandler
    ResponseEntity<Refusal> noSuchId(MethodArgumentTypeMismatchException e) {
        return sentence(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }

    @ExceptionHandler
    ResponseEntity<Refusal> noSuchAddress(NoResourceFoundException e) {
        return sentence(HttpStatus.NOT_FOUND, "There is nothing at this address. What there is, /api/openapi describes.");
    }

    @ExceptionHandler
    ResponseEntity<Refusal> wrongMethod(HttpRequestMethodNotSupportedException e) {
        return said(e, "This address cannot be used in this way. How it can, /api/openapi describes.");
    }

    @ExceptionHandler
    ResponseEntity<Refusal> wrongType(HttpMediaTypeNotAcceptableException e) {
        return said(e, "The answers are JSON: ask for application/json.");
    }

    @ExceptionHandler
    ResponseEntity<Refusal> wrongBody(HttpMediaTypeNotSupportedException e) {
        return said(e, "Send JSON, as application/json, and a file as it is, as application/octet-stream.");
    }

    /** With the header that says what would be allowed. */
    private static ResponseEntity<Refusal> said(ErrorResponse e, String sentence) {
        return ResponseEntity.status(e.getStatusCode()).headers(e.getHeaders()).contentType(MediaType.APPLICATION_JSON).body(new Refusal(sentence));
    }

    private static ResponseEntity<Refusal> sentence(HttpStatusCode status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(new Refusal(sentence));
    }
}
