package org.waymark.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of each kind, made here: what people upload, and what they should not. */
public final class Samples {

    private Samples() {
    }

    public static byte[] pdf(String words) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% " + words + "\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] png() {
        return bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0);
    }

    static byte[] jpeg() {
        return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9);
    }

    static byte[] tiff() {
        return bytes('I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static byte[] webp() {
        return bytes('R', 'I', 'F', 'F', 26, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L', 13, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static byte[] heic() {
        return bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1', 'h', 'e', 'i', 'c');
    }

    public static byte[] docx(String words) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(words);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] odt(String words) throws IOException {
        return odtWith("content.xml", "<text:p>" + words + "</text:p>");
    }

    /** A document that is right but for what stands in one of its parts. */
    static byte[] odtWith(String part, String inside) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", openDocument("<text:p>x</text:p>"));
        entries.put("META-INF/manifest.xml", text("<manifest:manifest/>"));
        entries.put(part, openDocument(inside));
        return zip(entries);
    }

    private static byte[] openDocument(String inside) {
        String namespaces = Stream.of("office", "text", "drawing", "script", "meta", "table").map(name -> " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"".formatted(name, name))
                .collect(Collectors.joining());
        return text("<office:document-content" + namespaces + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + inside + "</office:document-content>");
    }

    static byte[] email(String words) {
        return text("Received: from a by b; Mon, 23 Nov 2026 10:00:00 +0000\r\nFrom: <someone@example.org>\r\nTo: <other@example.org>\r\nSubject: " + words
                + "\r\nMessage-ID: <1@example.org>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\n" + words + "\r\n");
    }

    /** @param entries what lies in the container besides */
    static byte[] ole(String... entries) throws IOException {
        try (var file = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            for (String entry : entries) {
                if (entry.contains("/")) {
                    file.getRoot().createDirectory(entry.substring(0, entry.indexOf('/'))).createDocument(entry.substring(entry.indexOf('/') + 1), new ByteArrayInputStream(new byte[64]));
                } else {
                    file.getRoot().createDocument(entry, new ByteArrayInputStream(new byte[64]));
                }
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] outlook() throws IOException {
        return ole("__properties_version1.0", "__substg1.0_001A001E");
    }

    /** A document that is right but for one more entry, or one that is another. */
    static byte[] docxWith(String name, byte[] content) throws IOException {
        var entries = docxEntries();
        entries.put(name, content);
        return zip(entries);
    }

    private static Map<String, byte[]> docxEntries() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", text("<Types><Override PartName=\"/word/document.xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        entries.put("word/document.xml", text("<w:document/>"));
        return entries;
    }

    /** Some thousand bytes that say they are a document and are gigabytes of nothing when they are opened. */
    public static byte[] bomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : docxEntries().entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    static byte[] manyEntries() throws IOException {
        var entries = docxEntries();
        for (int i = 0; i < 2100; i++) {
            entries.put("word/media/" + i, new byte[0]);
        }
        return zip(entries);
    }

    /** An archive whose list at the end names an entry that a reader from the front does not meet: the second of two archives. */
    static byte[] twoInOne() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(zip(docxEntries()));
        both.write(docxWith("word/vbaProject.bin", new byte[16]));
        return both.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                var entry = new ZipEntry(each.getKey());
                if (each.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] types(String contentType) {
        return text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/x\" ContentType=\"" + contentType + "\"/></Types>");
    }

    static byte[] relationship(String type, String target, String mode) {
        return text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\" TargetMode=\"" + mode + "\"/></Relationships>");
    }

    static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
