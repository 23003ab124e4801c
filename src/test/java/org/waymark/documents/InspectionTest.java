package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    private static final Inspection INSPECTION = new Inspection();
    private static StreamingAead cipher;

    @BeforeAll
    static void makeKey() throws Exception {
        StreamingAeadConfig.register();
        cipher = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, RegistryConfiguration.get()).getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static Kind kindOf(byte[] content, String name) throws Exception {
        try (Spool spool = Spool.of(new ByteArrayInputStream(content), cipher, new byte[0], 50_000_000, "too large")) {
            return INSPECTION.inspect(spool, name);
        }
    }

    static Stream<Arguments> kept() throws Exception {
        return Stream.of(
                Arguments.of(Samples.pdf("x"), Kind.PDF), Arguments.of(Samples.png(), Kind.PNG), Arguments.of(Samples.jpeg(), Kind.JPEG),
                Arguments.of(Samples.tiff(), Kind.TIFF), Arguments.of(Samples.webp(), Kind.WEBP), Arguments.of(Samples.heic(), Kind.HEIC),
                Arguments.of(Samples.docx("x"), Kind.DOCX), Arguments.of(Samples.odt("x"), Kind.ODT),
                Arguments.of(Samples.odtWith("content.xml", "<text:a xlink:href=\"https://elsewhere.example/\">x</text:a><drawing:image xlink:href=\"Pictures/1.png\"/><drawing:object xlink:href=\"./Object 1\"/>"), Kind.ODT),
                Arguments.of(Samples.odtWith("meta.xml", "<meta:template xlink:href=\"file:///C:/Templates/letter.ott\"/>"), Kind.ODT),
                Arguments.of(Samples.odtWith("meta.xml", "<meta:template xlink:href=\"../Templates/letter.ott\"/>"), Kind.ODT), Arguments.of(Samples.email("x"), Kind.EMAIL), Arguments.of(Samples.outlook(), Kind.OUTLOOK),
                Arguments.of(Samples.text("Dear colleague,\nthank you. 3 < 4."), Kind.TEXT), Arguments.of(Samples.text("السلام عليكم"), Kind.TEXT),
                Arguments.of("A text from a notepad".getBytes(StandardCharsets.UTF_16), Kind.TEXT));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void theContentSaysWhatAFileIs(byte[] content, Kind kind) throws Exception {
        for (String name : new String[] {"a letter", "x.html", "x.exe", "x.pdf", null}) {
            assertThat(kindOf(content, name)).isEqualTo(kind);
        }
    }

    static Stream<Arguments> refused() throws Exception {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(Samples.pdf("x"));
        }
        return Stream.of(
                Arguments.of(new byte[0], "empty"),
                Arguments.of(Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "a web page"),
                Arguments.of(Samples.text("  <script>alert(1)</script>"), "markup"),
                Arguments.of(Samples.text("Hello <iframe src=x>"), "markup"),
                Arguments.of("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_16), "markup"),
                Arguments.of(Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), "SVG"),
                Arguments.of(Samples.text("<?xml version=\"1.0\"?><x/>"), "XML"),
                Arguments.of(Samples.text("#!/bin/sh\nrm -r x\n"), "a script"),
                Arguments.of("MZ".concat("\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1), "a program"),
                Arguments.of("\u007fELF\2\1\1".concat("\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1), "a program"),
                Arguments.of(gzip.toByteArray(), "a compressed file"),
                Arguments.of(Samples.zip(Map.of("letter.pdf", Samples.pdf("x"))), "a ZIP archive"),
                Arguments.of(Samples.zip(Map.of("META-INF/MANIFEST.MF", Samples.text("Main-Class: X"))), "a program"),
                Arguments.of(Samples.docxWith("word/vbaProject.bin", new byte[16]), "macros"),
                Arguments.of(Samples.docxWith("word/VBAPROJECT.BIN", new byte[16]), "macros"),
                Arguments.of(Samples.docxWith("[Content_Types].xml", Samples.types("application/vnd.ms-word.document.macroEnabled.main+xml")), "macros"),
                Arguments.of(Samples.docxWith("[Content_Types].xml", Samples.types("application/vnd.ms-word.document.macro&#69;nabled.main+xml")), "macros"),
                Arguments.of(Samples.docxWith("[Content_Types].xml", Samples.types("x" + " ".repeat(300_000))), "longer than any"),
                Arguments.of(Samples.docxWith("[Content_Types].xml", Samples.text("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><Types>&y;</Types>")), "damaged"),
                Arguments.of(Samples.docxWith("word/_rels/settings.xml.rels", Samples.relationship("attachedTemplate", "https://elsewhere.example/x.dotm", "external")), "fetches something"),
                Arguments.of(Samples.docxWith("word/_rels/document.xml.rels", Samples.relationship("image", "https://elsewhere.example/x.png", "External")), "fetches something"),
                Arguments.of(Samples.docxWith("word/embeddings/oleObject1.bin", new byte[16]), "another file inside"),
                Arguments.of(Samples.docxWith("word/activeX/activeX1.bin", new byte[16]), "macros"),
                Arguments.of(Samples.docxWith("../../etc/passwd", new byte[16]), "outside its folder"),
                Arguments.of(Samples.docxWith("C:\\x", new byte[16]), "outside its folder"),
                Arguments.of(Samples.zip(Map.of("[Content_Types].xml", Samples.types("spreadsheetml.sheet.main+xml"))), "a spreadsheet"),
                Arguments.of(Samples.bomb(400), "grows without measure"),
                Arguments.of(Samples.manyEntries(), "thousands of entries"),
                Arguments.of(Samples.twoInOne(), "archive"),
                Arguments.of(Arrays.copyOf(Samples.docx("x"), 900), "damaged"),
                Arguments.of(Samples.odtWith("content.xml", "<drawing:image xlink:href=\"https://elsewhere.example/x.png\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("styles.xml", "<drawing:image xlink:href=\"&#104;ttps://elsewhere.example/x.png\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("content.xml", "<text:section-source xlink:href=\"../../x.odt\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("content.xml", "<drawing:object xlink:href=\"%2e%2e/x\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("content.xml", "<drawing:floating-frame xlink:href=\"//elsewhere.example/x\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("Object 1/content.xml", "<table:table-source xlink:href=\"file:///etc/passwd\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("content.xml", "<text:dde-connection-decl/>"), "fetches something"),
                Arguments.of(Samples.odtWith("meta.xml", "<meta:template xlink:href=\"https://elsewhere.example/x.ott\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("meta.xml", "<meta:template xlink:href=\"file://elsewhere.example/x.ott\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("meta.xml", "<meta:template xlink:href=\"file://///elsewhere/x.ott\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("meta.xml", "<meta:template xlink:href=\"\\\\elsewhere\\x.ott\"/>"), "fetches something"),
                Arguments.of(Samples.odtWith("content.xml", "<script:event-listener xlink:href=\"vnd.sun.star.script:x\"/>"), "macros"),
                Arguments.of(Samples.odtWith("content.xml", "<text:p>"), "damaged"),
                Arguments.of(Samples.ole("WordDocument", "1Table"), "old format"),
                Arguments.of(Samples.ole("WordDocument", "Macros/VBA"), "macros"),
                Arguments.of(Samples.ole("__properties_version1.0", "_VBA_PROJECT_CUR/x"), "macros"),
                Arguments.of(Samples.ole("EncryptedPackage"), "password"),
                Arguments.of(Arrays.copyOf(Samples.outlook(), 600), "damaged"),
                Arguments.of(Samples.text("{\\rtf1\\ansi x}"), "RTF"),
                Arguments.of(Samples.text("GIF89a").clone(), "GIF"),
                Arguments.of(new byte[] {1, 2, 3, 4, 0, 5, 6, 0, 0, 9}, "not known"));
    }

    /** A link that somebody has to click fetches nothing by itself. */
    @Test
    void aDocumentWithALinkIsKept() throws Exception {
        byte[] linked = Samples.docxWith("word/_rels/document.xml.rels", Samples.relationship("hyperlink", "https://elsewhere.example/", "External"));
        assertThat(kindOf(linked, "letter.docx")).isEqualTo(Kind.DOCX);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsRefusedAndCalledWhatItIs(byte[] content, String words) {
        for (String name : new String[] {"letter.pdf", "letter.docx", "letter.txt", "letter.msg"}) {
            assertThatThrownBy(() -> kindOf(content, name)).isInstanceOf(DocumentRefused.class).hasMessageContaining(words).hasMessageNotContaining("letter.");
        }
    }

    @Test
    void aTextThatIsCalledAScriptIsOne() throws Exception {
        for (String name : new String[] {"x.js", "x.VBS", "x.ps1", "notes.txt.bat", "x.hta ", "x.cmd."}) {
            assertThatThrownBy(() -> kindOf(Samples.text("Just words"), name)).hasMessageContaining("a script");
        }
        assertThat(kindOf(Samples.text("Just words"), "about javascript")).isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', value = {
            "letter.pdf|letter.pdf", "letter|letter.pdf", "letter.exe|letter.pdf", "letter.pdf.exe|letter.pdf", "../../etc/passwd|passwd.pdf", "C:\\Users\\x\\letter.pdf|letter.pdf",
            "..|document.pdf", "|document.pdf", ".htaccess|document.pdf", "a\u202Efdp.exe|afdp.pdf", "رسالة الوزارة.pdf|رسالة الوزارة.pdf", "Letter of 3.12.2026.pdf|Letter of 3.12.2026.pdf"})
    void ofANameOnlyWhatCanBeShownIsKept(String typed, String kept) {
        assertThat(FileName.clean(typed, Kind.PDF)).isEqualTo(kept);
    }

    @Test
    void aNameIsNeverLong() {
        assertThat(FileName.clean("ع".repeat(300) + ".pdf", Kind.PDF)).isEqualTo("ع".repeat(80) + ".pdf");
        assertThat(FileName.clean("🦊".repeat(300), Kind.PDF)).isEqualTo("🦊".repeat(80) + ".pdf");
        assertThat(FileName.clean("\"quoted\" <b>;\u0000\r\nSet-Cookie: x.pdf", Kind.PDF)).isEqualTo("quoted b Set-Cookie x.pdf");
        assertThat(FileName.clean(null, Kind.TEXT)).isEqualTo("document.txt");
    }
}
