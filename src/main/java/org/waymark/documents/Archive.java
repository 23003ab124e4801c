package org.waymark.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A file that is an archive inside: DOCX and ODT are, and so is much that must not be kept. Read from front to back, with
 * a limit on everything; then its own list at the end must name the same entries, because that list is what a word
 * processor goes by.
 */
final class Archive {

    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    /** Text shrinks to a tenth; no document to a two hundredth. */
    private static final long MOST_RATIO = 200;
    private static final long SMALL = 10L * 1024 * 1024;
    private static final int LONGEST_LIST = 1024 * 1024;
    private static final int LONGEST_PART = 256 * 1024;

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    /** An entry of the same archive, a mark in the text, or nothing. */
    private static final Pattern INSIDE = Pattern.compile("(?!/)(?!.*(?:\\.|%2e){2})[^:\\\\]*", Pattern.CASE_INSENSITIVE);
    /** Another computer: a document remembers the template that it was made from, which mostly lies on the same one. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\s*(?:(?!file:)[a-z][a-z0-9+.-]+:|(?:file:)?(?:///?)?[/\\\\]{2}(?!/))", Pattern.CASE_INSENSITIVE);

    private final long size;
    private final Set<String> names = new HashSet<>();
    private long bytes;
    private String contentTypes = "";
    private String mimetype = "";
    private String manifest = "";

    private Archive(long size) {
        this.size = size;
    }

    /** @throws DocumentRefused when it is neither DOCX nor ODT, or holds macros, or more than it shows */
    static Kind kindOf(Spool spool) throws IOException {
        var seen = new Archive(spool.size());
        try (var content = new Counting(spool.open()); var zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                seen.take(entry.getName(), zip);
            }
            if (spool.size() - content.read > LONGEST_LIST) {
                throw Inspection.refused("an archive with something hidden at its end");
            }
            seen.compareWithItsList(spool);
        } catch (IOException | IllegalArgumentException broken) {
            // the reader says so of names that are no text as well
            throw Inspection.refused("a damaged or locked archive");
        }
        return seen.kind();
    }

    private void take(String name, InputStream content) throws IOException {
        if (!names.add(name)) {
            throw Inspection.refused("an archive that names the same entry twice");
        }
        if (names.size() > MOST_ENTRIES) {
            throw Inspection.refused("an archive with thousands of entries");
        }
        if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            throw Inspection.refused("an archive that would write outside its folder");
        }
        switch (name) {
            case "[Content_Types].xml" -> contentTypes = types(text(content));
            case "mimetype" -> {
                if (names.size() > 1) {
                    // where it belongs, so that what follows is looked at as what it says
                    throw Inspection.refused("a damaged Office document");
                }
                mimetype = text(content).strip();
            }
            case "META-INF/manifest.xml" -> manifest = text(content);
            default -> {
                if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                    refuseWhatCallsOut(text(content));
                } else if (name.toLowerCase(Locale.ROOT).endsWith(".xml") && mimetype.equals(Kind.ODT.mediaType())) {
                    refuseOpenDocumentThatCallsOut(content);
                }
            }
        }
        byte[] piece = new byte[16 * 1024];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            count(read);
        }
    }

    private String text(InputStream content) throws IOException {
        byte[] whole = content.readNBytes(LONGEST_PART + 1);
        count(whole.length);
        if (whole.length > LONGEST_PART) {
            throw Inspection.refused("an archive whose lists are longer than any document's");
        }
        return new String(whole, StandardCharsets.UTF_8);
    }

    /** A template or picture from elsewhere is fetched when the document is opened, and tells a stranger who reads it and where. */
    private static void refuseWhatCallsOut(String relationships) {
        NodeList all = parsed(relationships).getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (one.getAttribute("TargetMode").equalsIgnoreCase("External") && !one.getAttribute("Type").endsWith("/hyperlink")) {
                throw Inspection.refused("an Office document that fetches something from elsewhere when it is opened; save it as PDF");
            }
        }
    }

    /** OpenDocument names what it fetches where it is used; only a link that somebody clicks may lead out of the file. */
    private void refuseOpenDocumentThatCallsOut(InputStream content) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // quiet about what it cannot read, as the other parser
        factory.setXMLReporter((message, type, about, where) -> { });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new Measured(content));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Inspection.refused("a damaged Office document");
                }
                if (event == XMLStreamConstants.START_ELEMENT && String.valueOf(reader.getNamespaceURI()).startsWith(OPEN_DOCUMENT)) {
                    refuseElementThatCallsOut(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw Inspection.refused("a damaged Office document");
        }
    }

    private static void refuseElementThatCallsOut(XMLStreamReader element) {
        String name = element.getLocalName();
        if (name.equals("event-listener") || name.equals("script")) {
            throw Inspection.refused("an Office document with macros");
        }
        String to = element.getAttributeValue(XLINK, "href");
        boolean clicked = name.equals("a");
        boolean mereOrigin = name.equals("template") && to != null && !ELSEWHERE.matcher(to).lookingAt();
        if (name.startsWith("dde-") || to != null && !clicked && !mereOrigin && !INSIDE.matcher(to).matches()) {
            throw Inspection.refused("an Office document that fetches something from elsewhere when it is opened; save it as PDF");
        }
    }

    private static org.w3c.dom.Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the parser would write what it cannot read to the console
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw Inspection.refused("a damaged Office document");
        }
    }

    /** The types as they are once character references are resolved, so that none hides behind one. */
    private static String types(String contentTypes) {
        var types = new StringBuilder();
        for (String kind : List.of("Default", "Override")) {
            NodeList all = parsed(contentTypes).getElementsByTagNameNS("*", kind);
            for (int i = 0; i < all.getLength(); i++) {
                types.append('"').append(((Element) all.item(i)).getAttribute("ContentType")).append('"');
            }
        }
        return types.toString();
    }

    private void count(int read) {
        bytes += read;
        if (bytes > MOST_BYTES || bytes > SMALL && bytes / MOST_RATIO > size) {
            throw Inspection.refused("an archive that grows without measure when it is opened");
        }
    }

    private void compareWithItsList(Spool spool) throws IOException {
        var listed = new HashSet<String>();
        try (SeekableByteChannel channel = spool.channel(); ZipFile file = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                listed.add(entry.getName());
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw Inspection.refused("a locked archive");
                }
            }
        }
        if (!listed.equals(names)) {
            throw Inspection.refused("an archive whose list of entries is not true");
        }
    }

    private Kind kind() {
        if (names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(Archive::acts) || contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
            throw Inspection.refused("an Office document with macros");
        }
        if (names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(name -> name.contains("/embeddings/"))) {
            throw Inspection.refused("an Office document with another file inside; save it as PDF");
        }
        if (contentTypes.contains("\"" + WORD + "\"") && names.contains("word/document.xml")) {
            return Kind.DOCX;
        }
        if (mimetype.equals(Kind.ODT.mediaType()) && names.contains("content.xml")) {
            if (manifest.contains("encryption-data")) {
                throw Inspection.refused("a document locked with a password; save it without one");
            }
            return Kind.ODT;
        }
        throw Inspection.refused(contentTypes.contains("spreadsheetml") || mimetype.endsWith("spreadsheet") ? "a spreadsheet; save it as PDF"
                : contentTypes.contains("presentationml") || mimetype.endsWith("presentation") ? "a presentation; save it as PDF"
                : names.contains("META-INF/MANIFEST.MF") ? "a program" : "a ZIP archive");
    }

    private static boolean acts(String name) {
        return name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("/activex/") || name.startsWith("basic/") || name.startsWith("scripts/")
                || name.contains("macrosheets/");
    }

    /** What a parser takes from an entry; it counts, and the archive stays open. */
    private final class Measured extends FilterInputStream {

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one >= 0 ? 1 : 0);
            return one;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int some = super.read(into, at, length);
            count(Math.max(some, 0));
            return some;
        }

        @Override
        public void close() {
            // the next entry comes from the same stream
        }
    }

    /** How far the archive has been read. */
    private static final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one >= 0 ? 1 : 0;
            return one;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int some = super.read(into, at, length);
            read += Math.max(some, 0);
            return some;
        }
    }
}
