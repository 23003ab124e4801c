package org.waymark.desk;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.PartnerReferrals;
import org.waymark.engine.Refused;
import org.waymark.engine.StartForms;
import org.waymark.people.Partners;

/** Referrals that a partner's own program sends. They begin as those that somebody on duty types, and nothing of them is told back or logged. */
@RestController
@Tag(name = "Referrals", description = "What partner agencies send, each with a key of its own.")
class ReferralsApi {

    static final String PROCESS = "intake";
    /** Who may see a case is decided here and not by whoever sends it. */
    static final Set<String> STAFF_ONLY = Set.of("onlyNamedPeople", "namedPeople");

    /** In bytes: the longest form with each of its letters escaped. */
    private static final int LARGEST = 256 * 1024;
    /** So that whoever sends too much hears so instead of a broken connection; more than that is not read. */
    private static final long READ_AT_MOST = 8L * 1024 * 1024;
    private static final int ATTEMPTS = 3;
    private static final String REFERENCE = "reference";
    private static final Pattern REFERENCE_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Logger LOG = LoggerFactory.getLogger(ReferralsApi.class);

    private final Partners partners;
    private final PartnerReferrals referrals;
    private final StartForms forms;
    private final CaseFiles caseFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int perMinute;

    ReferralsApi(Partners partners, PartnerReferrals referrals, StartForms forms, CaseFiles caseFiles, PlatformTransactionManager transactions, Clock clock,
                 @Value("${waymark.partners.referrals-per-minute}") int perMinute) {
        this.partners = partners;
        this.referrals = referrals;
        this.forms = forms;
        this.caseFiles = caseFiles;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.perMinute = perMinute;
    }

    @Schema(description = "A referral: the partner's own reference beside the fields of the form by which staff record a referral, as that form is today.")
    record Referral(@Schema(description = "The partner's own, by which it is known again: up to 64 letters, digits and . _ / -. Put nothing about a person into it.",
            example = "R-000123", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 64) String reference) { }

    @Schema(description = "That it came in.")
    record Receipt(@Schema(description = "Ours; the same again for the same referral.", example = "46c036a6-e8af-4b4d-9b02-2f798ccd2721") UUID receipt,
                   @Schema(description = "The partner's own.", example = "R-000123") String reference) { }

    private static class Refusing extends RuntimeException {

        private final HttpStatus status;
        private final long retryAfter;

        Refusing(HttpStatus status, String sentence) {
            this(status, sentence, 0);
        }

        Refusing(HttpStatus status, String sentence, long retryAfter) {
            super(sentence);
            this.status = status;
            this.retryAfter = retryAfter;
        }
    }

    @Operation(operationId = "refer", summary = "Send a referral", security = @SecurityRequirement(name = "partner"),
            description = "Not for emergencies: where somebody is in immediate danger, ring 999. The same reference with the same content is answered with the same receipt and opens nothing a second time, "
                    + "so whoever has heard no answer sends it again. An agency's key opens this call alone, and nothing else opens it.")
    @RequestBody(required = true, description = "The referral.", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Referral.class)))
    @ApiResponse(responseCode = "200", description = "It has come in, now or before.", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(responseCode = "400", description = "Refused; names each field that is wrong by its key and repeats nothing.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "401", description = "No key that opens.", content = @Content)
    @ApiResponse(responseCode = "409", description = "Something else came in under this reference.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "413", description = "Larger than 256 KB.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "415", description = "Not JSON in UTF-8.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "429", description = "Too many in this minute; `Retry-After` says how many seconds to wait.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "503", description = "The same reference is being sent at this moment; `Retry-After` says how many seconds to wait.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @PostMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt refer(@Parameter(hidden = true) Principal caller, HttpServletRequest request) throws IOException {
        Partners.Partner partner = partners.ofAccount(caller.getName()).orElseThrow(() -> new Refusing(HttpStatus.UNAUTHORIZED, "This key opens no more."));
        if (partners.count(partner.id()) > perMinute) {
            throw new Refusing(HttpStatus.TOO_MANY_REQUESTS, "These are too many calls in one minute.", 60L - OffsetDateTime.now(clock).getSecond());
        }
        Map<String, Object> fields = fields(body(request));
        if (!(fields.remove(REFERENCE) instanceof String reference) || !REFERENCE_SHAPE.matcher(reference).matches()) {
            throw new Refusing(HttpStatus.BAD_REQUEST, "reference must be given: up to 64 letters, digits and . _ / -, with a letter or digit first.");
        }
        return new Receipt(receipt(partner, reference, fields), reference);
    }

    private UUID receipt(Partners.Partner partner, String reference, Map<String, Object> fields) throws IOException {
        String content = JSON.writeValueAsString(fields);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<PartnerReferrals.Known> known = referrals.find(partner.id(), reference, content);
            if (known.isPresent()) {
                if (!known.get().same()) {
                    throw new Refusing(HttpStatus.CONFLICT, "Something else came in under this reference. Nothing was changed; what is new is told to staff, or sent under another reference.");
                }
                return known.get().receipt();
            }
            check(fields);
            try {
                return transaction.execute(status -> open(partner, reference, content, fields));
            } catch (DuplicateKeyException | ConcurrencyFailureException | OptimisticLockingException e) {
                // the same was sent beside this one: what became of that is looked up
                continue;
            }
        }
        throw new Refusing(HttpStatus.SERVICE_UNAVAILABLE, "This is being sent a second time at this moment. Please send it again.", 5);
    }

    private UUID open(Partners.Partner partner, String reference, String content, Map<String, Object> fields) {
        UUID receipt = referrals.keep(partner.id(), reference, content);
        String caseReference = forms.start(PROCESS, fields, partner.account(), "duty-worker");
        caseFiles.record(caseReference, partner.account(), "Referral", Map.of(), Map.of("Sent by a partner agency", partner.name() + ", under their reference " + reference));
        referrals.opened(receipt, caseReference);
        return receipt;
    }

    /** Names no key that the form does not have: it may be anything. */
    private void check(Map<String, Object> fields) {
        Set<String> asked = forms.fields(PROCESS).stream().map(StartForms.Asked::key).collect(Collectors.toSet());
        var wrong = new TreeMap<String, String>();
        fields.keySet().stream().filter(STAFF_ONLY::contains).forEach(key -> wrong.put(key, "is decided by staff and cannot be sent"));
        forms.problems(PROCESS, fields).forEach(wrong::putIfAbsent);
        String sentences = wrong.entrySet().stream().map(each -> each.getKey() + " " + each.getValue() + ".").collect(Collectors.joining(" "));
        if (!asked.containsAll(fields.keySet())) {
            sentences = (sentences + " Something was sent that is no field; /api/openapi lists the fields.").strip();
        }
        if (!sentences.isEmpty()) {
            throw new Refusing(HttpStatus.BAD_REQUEST, sentences);
        }
    }

    private static Map<String, Object> fields(byte[] body) throws IOException {
        JsonNode sent;
        try {
            sent = JSON.readTree(body);
        } catch (IOException e) {
            throw new Refusing(HttpStatus.BAD_REQUEST, "This is not JSON, or names a field twice.");
        }
        if (!sent.isObject()) {
            throw new Refusing(HttpStatus.BAD_REQUEST, "A referral is one JSON object.");
        }
        var fields = new TreeMap<String, Object>();
        sent.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isContainerNode()) {
                throw new Refusing(HttpStatus.BAD_REQUEST, "The value of each field is text, a number, true or false.");
            }
            if (!value.isNull()) {
                fields.put(field.getKey(), value.isBoolean() ? (Object) value.booleanValue() : value.isInt() ? (Object) value.intValue() : value.asText());
            }
        });
        return fields;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        MediaType type = request.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(request.getContentType());
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
            throw new Refusing(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the referral as application/json in UTF-8.");
        }
        InputStream in = request.getInputStream();
        var body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        long read = 0;
        for (int length = in.read(part); length >= 0 && read <= READ_AT_MOST; length = in.read(part)) {
            read += length;
            if (read <= LARGEST) {
                body.write(part, 0, length);
            }
        }
        if (read > LARGEST) {
            throw new Refusing(HttpStatus.PAYLOAD_TOO_LARGE, "A referral is not larger than 256 KB.");
        }
        return body.toByteArray();
    }

    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> refused(Refusing e) {
        var headers = new HttpHeaders();
        if (e.retryAfter > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter));
        }
        return ResponseEntity.status(e.status).headers(headers).contentType(MediaType.APPLICATION_JSON).body(new Refusals.Refusal(e.getMessage()));
    }

    @ExceptionHandler(InvalidMediaTypeException.class)
    ResponseEntity<Refusals.Refusal> noSuchType() {
        return refused(new Refusing(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the referral as application/json in UTF-8."));
    }

    /** The fields were checked one by one before, so this is about all of them together. */
    @ExceptionHandler({Refused.class, BadUserRequestException.class, FormFieldValidationException.class})
    ResponseEntity<Refusals.Refusal> refusedByTheProcess() {
        return refused(new Refusing(HttpStatus.BAD_REQUEST, "The referral was refused as a whole, and nothing was saved."));
    }

    /** Whatever went wrong, the transaction is gone with it. Its message may repeat what was sent, so it goes nowhere. */
    @ExceptionHandler
    ResponseEntity<Refusals.Refusal> broken(RuntimeException e) {
        LOG.error("A partner's referral failed: {}", e.getClass().getName());
        return refused(new Refusing(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong, and nothing was saved. Please send it again."));
    }
}
