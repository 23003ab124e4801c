package org.waymark.desk;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.deadlines.Question;
import org.waymark.deadlines.Rules;
import org.waymark.engine.StartForms;

/** What {@code /api/openapi} says about the whole; each call is described where it is answered. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Waymark").version("1").license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .description("What other programs may ask of Waymark. Nothing in it is legal advice: it counts out rules as its tables state them, "
                                + "knows the law of no single case, and says of each row whether it was checked. Ask a qualified adviser."))
                // as seen from this page: behind a proxy the application does not know its own address
                .servers(List.of(new Server().url("/").description("this installation")))
                .components(new Components()
                        .addSecuritySchemes("password", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                                .description("Id and password of an account, with each call."))
                        .addSecuritySchemes("partner", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                                .description("The key of a partner agency, for referrals alone."))
                        .addSecuritySchemes("session", new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("JSESSIONID")
                                .description("The session of whoever is logged in to a web app; what changes something also needs its token in X-XSRF-TOKEN.")))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    /** The names of rules and cohorts are rows of tables, and a designer may have added one a minute ago. */
    @Bean
    OpenApiCustomizer choices(Rules rules) {
        return api -> {
            List<Rules.Row> rows = rules.all();
            api.getPaths().get("/api/deadlines/what-if").getGet().getParameters().forEach(parameter -> {
                switch (parameter.getName()) {
                    case "rule" -> offer(parameter, rows.stream().map(row -> row.rule().ruleId()).distinct().sorted());
                    case "cohort" -> offer(parameter, Stream.concat(Stream.of(Question.ANY), rows.stream().flatMap(row -> row.cohorts().stream()).sorted()).distinct());
                    default -> { }
                }
            });
        };
    }

    /** The form is a designer's too. */
    @Bean
    OpenApiCustomizer referral(StartForms forms) {
        return api -> {
            Schema<?> referral = api.getComponents().getSchemas().get("Referral");
            referral.setAdditionalProperties(false);
            forms.fields(ReferralsApi.PROCESS).stream().filter(field -> !ReferralsApi.STAFF_ONLY.contains(field.key())).forEach(field -> {
                boolean day = field.type().equals("datetime");
                Schema<Object> schema = new Schema<>();
                schema.type(field.type().equals("number") ? "integer" : field.type().equals("checkbox") ? "boolean" : "string").description(field.label());
                schema.setExample(!field.choices().isEmpty() ? field.choices().get(0) : day ? "2026-11-25" : field.type().equals("number") ? 2009 : field.type().equals("checkbox") ? true : "Synthetic words");
                if (!field.choices().isEmpty()) {
                    schema.setEnum(List.copyOf(field.choices()));
                }
                referral.addProperty(field.key(), schema);
                if (field.required()) {
                    referral.addRequiredItem(field.key());
                }
            });
        };
    }

    @SuppressWarnings("unchecked")
    private static void offer(Parameter parameter, Stream<String> choices) {
        ((Schema<String>) parameter.getSchema()).setEnum(choices.toList());
    }
}
