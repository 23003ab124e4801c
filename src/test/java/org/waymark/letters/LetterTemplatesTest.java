package org.waymark.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.waymark.letters.LetterText.Kind;

class LetterTemplatesTest {

    private static final String HEAD = "---\ntitle: T\nuse: U.\nrecipients: [council]\npurposes: [other]\ndiscloses: [identity]\ndeadline: false\n---\n";

    static List<LetterTemplate> all() {
        return new LetterTemplates("classpath:letters").all();
    }

    private static Map<Field, String> everything() {
        return Arrays.stream(Field.values()).collect(Collectors.toMap(field -> field, field -> "<" + field.key() + ">", (one, other) -> one, () -> new EnumMap<>(Field.class)));
    }

    @Test
    void thereAreTheFourThatACharitySendsMost() {
        assertThat(all()).extracting(LetterTemplate::name).containsExactlyInAnyOrder("chaser", "pre-action-handover", "extension-request", "referral");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFullFileLeavesNoGap(LetterTemplate template) {
        LetterText letter = template.fill(everything());
        assertThat(letter.gaps()).isEmpty();
        assertThat(letter.plain()).contains("<name>", "<reference>", "<charity>", "<writer>").doesNotContain("{{", "[…");
    }

    @ParameterizedTest
    @MethodSource("all")
    void anEmptyFileLeavesGapsThatCanBeSeen(LetterTemplate template) {
        LetterText letter = template.fill(Map.of());
        assertThat(letter.gaps()).contains("their name, as they wish to be called", "date of birth, as they give it").doesNotHaveDuplicates();
        letter.gaps().forEach(gap -> assertThat(letter.plain()).contains("[… " + gap + "]"));
        assertThat(letter.plain()).doesNotContain("{{", "null").doesNotContainPattern("\\(\\)|: \\.");
    }

    @ParameterizedTest
    @MethodSource("all")
    void wordOpensIt(LetterTemplate template) throws IOException {
        LetterText letter = template.fill(everything());
        try (XWPFDocument document = opened(letter)) {
            assertThat(texts(document)).containsExactlyElementsOf(letter.blocks().stream().map(LetterText.Block::text).toList());
            assertThat(document.getParagraphs()).filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .hasSameSizeAs(letter.blocks().stream().filter(block -> block.kind() == Kind.HEADING).toList());
            assertThat(document.getParagraphs()).filteredOn(paragraph -> paragraph.getNumID() != null)
                    .hasSameSizeAs(letter.blocks().stream().filter(block -> block.kind() == Kind.ITEM).toList());
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getW() + "x" + page.getH()).as("A4").isEqualTo("11906x16838");
        }
    }

    /** What people are called is never read as part of the template or of the document. */
    @Test
    void aNameStaysText() throws IOException {
        String arabic = "\u062c\u0645\u064a\u0644\u0629";
        for (String name : List.of("{{reference}}", "{{#name}}", "=HYPERLINK(\"https://elsewhere.example\")", "Zo & <b>Bo</b> \"Q\" 'x'", "# Heading", "- item",
                "]]> &amp; &#65;", "Sample " + arabic + " Person", arabic)) {
            var values = everything();
            values.put(Field.NAME, name);
            LetterText letter = LetterTemplate.parse("t", HEAD + "# About {{name}}\n\n{{name}}\nand more").fill(values);
            assertThat(letter.blocks()).hasSize(2);
            assertThat(letter.blocks().get(1).text()).isEqualTo(name + "\nand more");
            try (XWPFDocument document = opened(letter)) {
                assertThat(texts(document)).containsExactly("About " + name, name + "\nand more");
                assertThat(document.getHyperlinks()).isEmpty();
            }
        }
        try (XWPFDocument document = opened(new LetterText(List.of(new LetterText.Block(Kind.PARAGRAPH, "Sample " + arabic + " Person")), List.of()))) {
            var runs = document.getParagraphs().get(0).getRuns();
            assertThat(runs).extracting(run -> run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRtlArray() > 0).containsExactly(false, true, false);
            assertThat(runs.get(1).text()).startsWith(arabic);
        }
    }

    @Test
    void whatNoDocumentCanHoldIsLeftOut() throws IOException {
        try (XWPFDocument document = opened(new LetterText(List.of(new LetterText.Block(Kind.PARAGRAPH, "A\u0000\u0007\u202EB\uD800C")), List.of()))) {
            assertThat(texts(document)).containsExactly("ABC");
        }
    }

    @Test
    void aWrongTemplateSaysWhatIsWrong() {
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD + "{{nmae}}")).hasMessageContaining("no field {{nmae}}").hasMessageContaining("t.md");
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD + "{{#name}}x{{/name}}")).hasMessageContaining("no field {{#name}}");
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD + "{{dateOfBirth}}")).hasMessageContaining("tells of 'age'");
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD.replace("council", "councl") + "x")).hasMessageContaining("council");
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD.replace("title: T\n", "") + "x")).hasMessageContaining("title");
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD.replace("[other]", "[]") + "x")).hasMessageContaining("purposes");
        assertThatThrownBy(() -> LetterTemplate.parse("t", "x")).hasMessageContaining("three hyphens");
        assertThatThrownBy(() -> LetterTemplate.parse("t", HEAD + "{{name")).hasMessageContaining("t.md");
    }

    @Test
    void theListOfFieldsIsWrittenDownForThoseWhoWriteTemplates() throws IOException {
        String readme = new ClassPathResource("letters/README.md").getContentAsString(StandardCharsets.UTF_8);
        assertThat(readme.lines().filter(line -> line.startsWith("| `{{")).toList()).containsExactlyElementsOf(Arrays.stream(Field.values())
                .map(field -> "| `{{%s}}` | %s | %s |".formatted(field.key(), field.meaning(), field.data().map(data -> "`" + data.label() + "`").orElse(""))).toList());
    }

    private static XWPFDocument opened(LetterText letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Docx.of(letter)));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
}
