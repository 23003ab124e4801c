package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.PartnerReferrals.cases;
import static org.waymark.PartnerReferrals.json;
import static org.waymark.PartnerReferrals.referral;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Reader;

/** What a partner's key opens, and what of a referral is taken, refused and told back. */
@AtTheDesk
@ExtendWith(OutputCaptureExtension.class)
class PartnerReferralsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private CaseFiles files;
    @Autowired
    private JdbcTemplate database;

    private PartnerReferrals partner;

    @BeforeEach
    void aPartner() {
        Office.itIs("2026-11-25T10:00:20");
        partner = new PartnerReferrals(port);
    }

    @Test
    void aReferralOpensACaseOnceAndOnlyAReceiptIsToldBack() {
        int before = cases(database);
        Map<String, Object> referral = referral("R/1");
        HttpResponse<String> first = partner.send(referral);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        String receipt = database.queryForObject("select cast(receipt as varchar(36)) from waymark.partner_referral where partner_id = cast(? as uuid)", String.class, partner.id);
        assertThat(first.body()).isEqualTo("{\"receipt\":\"%s\",\"reference\":\"R/1\"}".formatted(receipt));
        assertThat(partner.send(referral).body()).isEqualTo(first.body());
        assertThat(cases(database)).isEqualTo(before + 1);

        String reference = database.queryForObject("select case_reference from waymark.partner_referral where partner_id = cast(? as uuid)", String.class, partner.id);
        assertThat(office.running(reference)).contains("intake");
        var file = files.read(reference, new Reader("manager", Set.of("manager")), "Test");
        assertThat(file.facts()).containsEntry("name", (String) referral.get("name")).containsEntry("claimedYearOfBirth", "2009");
        assertThat(file.chronology()).anySatisfy(entry -> {
            assertThat(entry.text()).isEqualTo("A synthetic council, under their reference R/1");
            assertThat(entry.by()).isEqualTo("partner:" + partner.id);
        });

        referral.put("safeContact", "Another contact");
        assertThat(partner.send(referral).statusCode()).isEqualTo(409);
        assertThat(new PartnerReferrals(port).send(referral).statusCode()).as("another partner's reference is another one").isEqualTo(200);
        assertThat(cases(database)).isEqualTo(before + 2);
    }

    @Test
    void theSameAtOnceOpensOneCase() {
        partner.sendsTheSameAtOnce(database);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name | | name must be filled in.",
            "nation | Qzmarker | nation must be one of the answers on offer.",
            "referredOn | 2026-11-26 | referredOn must not lie in the future.",
            "claimedYearOfBirth | Qzmarker | claimedYearOfBirth must be a number.",
            "namedPeople | Qzmarker | namedPeople is decided by staff and cannot be sent.",
            "onlyNamedPeople | false | onlyNamedPeople is decided by staff and cannot be sent.",
            "Qzmarker | Qzmarker | Something was sent that is no field",
            "reference | Qzmarker with spaces | reference must be given",
            "reference | | reference must be given"})
    void whatIsWrongIsNamedByItsKeyAndNotRepeated(String key, String value, String sentence, CapturedOutput log) {
        int before = cases(database);
        Map<String, Object> referral = referral("R-2");
        referral.put(key, value);
        HttpResponse<String> answer = partner.send(referral);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence).doesNotContain("Qzmarker");
        assertThat(log.getAll()).doesNotContain("Qzmarker");
        assertThat(cases(database)).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        String key = "Bearer " + partner.key;
        String good = json(referral("R-3"));
        for (String body : List.of("", "[]", "null", "{", good + good, good.replace("\"reference\"", "\"name\":\"Qz\",\"reference\""), good.replace("\"Synthetic words\"", "{}"))) {
            HttpResponse<String> answer = partner.send(key, "application/json", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Synthetic", "Qz");
        }
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=ISO-8859-1", "nonsense")) {
            assertThat(partner.send(key, type, good).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(partner.send(key, "application/json", good.replace("Synthetic words", "x".repeat(256 * 1024))).statusCode()).isEqualTo(413);
    }

    @Test
    void tooManyInAMinuteWait() {
        for (int i = 0; i < 30; i++) {
            assertThat(partner.send("Bearer " + partner.key, "application/json", "{}").statusCode()).isEqualTo(400);
        }
        HttpResponse<String> tooMany = partner.send(referral("R-4"));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(tooMany.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(new PartnerReferrals(port).send("Bearer " + partner.key + "x", "application/json", "{}").statusCode()).isEqualTo(401);
        Office.itIs("2026-11-25T10:01:30");
        assertThat(partner.send(referral("R-4")).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyOpensThisAndNothingElseAndNothingElseOpensIt() {
        String good = json(referral("R-5"));
        String password = "Basic " + Base64.getEncoder().encodeToString(("duty-worker:" + Caller.PASSWORD).getBytes());
        for (String wrong : List.of("", "Bearer", "Bearer ", "Bearer " + partner.key.substring(1), "Basic " + partner.key, password)) {
            HttpResponse<String> answer = partner.send(wrong, "application/json", good);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        }
        for (String elsewhere : List.of("/api/openapi", "/api/partners", "/engine-rest/task")) {
            assertThat(partner.get(elsewhere)).as(elsewhere).isEqualTo(401);
        }
        assertThat(database.queryForList("select * from waymark.partner").toString()).doesNotContain(partner.key);
        assertThat(Caller.rest(port, "manager").at("/api").get("/partners").status()).isEqualTo(403);

        assertThat(Caller.rest(port, "administrator").at("/api").delete("/partners/" + partner.id).json().path("active").asBoolean(true)).isFalse();
        assertThat(partner.send(referral("R-6")).statusCode()).isEqualTo(401);
    }
}
