package org.waymark.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.people.Partners;

/** Which agencies may send referrals, for administrators. */
@RestController
@RequestMapping(path = "/api/partners", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partners", description = "Agencies whose programs may send referrals, for administrators.")
class PartnersApi {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} .,&'’()-]{0,199}");

    private final Partners partners;
    private final Desk desk;

    PartnersApi(Partners partners, Desk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    @Schema(description = "An agency that may send referrals, once it has a key.")
    record Agency(@Schema(description = "What it is called; of an agency, not of a person.", example = "A synthetic council") String name) { }

    @Schema(description = "An agency, and whether its key opens.")
    record AgencyShown(@Schema(description = "By which it is revoked.", example = "46c036a6-e8af-4b4d-9b02-2f798ccd2721") UUID id,
                       @Schema(description = "What it is called.", example = "A synthetic council") String name,
                       @Schema(description = "Whether its key opens.", example = "true") boolean active) { }

    @Schema(description = "A key, told this once.")
    record KeyShown(@Schema(description = "By which it is revoked.", example = "46c036a6-e8af-4b4d-9b02-2f798ccd2721") UUID id,
                    @Schema(description = "Sent with each referral as `Authorization: Bearer …`; a lost one is revoked and another made.", example = "…") String key) { }

    @Operation(operationId = "partners", summary = "The agencies that have or had a key", description = "Without their keys, of which only hashes are kept. For administrators.")
    @ApiResponse(responseCode = "200", description = "The agencies, by name.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not an administrator.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @GetMapping
    List<AgencyShown> all(@Parameter(hidden = true) Principal caller) {
        allow(caller);
        return partners.all().stream().map(PartnersApi::shown).toList();
    }

    @Operation(operationId = "addPartner", summary = "Give an agency a key", description = "The key is told this once and opens `POST /api/referrals`, nothing else. For administrators.")
    @ApiResponse(responseCode = "200", description = "The key.")
    @ApiResponse(responseCode = "400", description = "No name, or none of an agency.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not an administrator.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @PostMapping
    KeyShown add(@RequestBody Agency agency, @Parameter(hidden = true) Principal caller) {
        allow(caller);
        if (agency.name() == null || !NAME.matcher(agency.name().strip()).matches()) {
            throw new CannotAnswer("The name of the agency is missing, is longer than 200 characters or has signs that no name has.");
        }
        Partners.NewKey made = partners.add(agency.name().strip(), caller.getName());
        return new KeyShown(made.partner().id(), made.key());
    }

    @Operation(operationId = "revokePartner", summary = "Take an agency's key away", description = "It opens nothing from this moment. What was sent with it stays. For administrators.")
    @ApiResponse(responseCode = "200", description = "The agency, whose key opens no more.")
    @ApiResponse(responseCode = "401", description = "Not logged in.", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not an administrator.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @ApiResponse(responseCode = "404", description = "There is no such agency.", content = @Content(schema = @Schema(implementation = Refusals.Refusal.class)))
    @DeleteMapping("/{id}")
    AgencyShown revoke(@Parameter(description = "The agency's id.", example = "46c036a6-e8af-4b4d-9b02-2f798ccd2721") @PathVariable UUID id, @Parameter(hidden = true) Principal caller) {
        allow(caller);
        return partners.revoke(id, caller.getName()).map(PartnersApi::shown).orElseThrow(() -> new NotThere("There is no such agency."));
    }

    private static AgencyShown shown(Partners.Partner partner) {
        return new AgencyShown(partner.id(), partner.name(), partner.active());
    }

    private void allow(Principal caller) {
        if (!desk.reader(caller).roles().contains("administrator")) {
            throw new RegisterApi.NotForYou("This is for administrators.");
        }
    }
}
