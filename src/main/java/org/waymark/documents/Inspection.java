package org.waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Finds out what a file is by its content. The name is asked only to be stricter: a plain text that is called a script is
 * one.
 */
@Component
class Inspection {

    private static final Pattern SCRIPT = Pattern.compile(".*\\.(bat|cmd|com|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|reg|sh|bash|py|pl|rb|php|url|desktop|lnk|scf|inf)[. ]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("\\s*<([a-z!?]).*|.*<(script|html|svg|iframe|!doctype html)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int BEGINNING = 64 * 1024;
    private static final Set<String> OLE_DOCUMENTS = Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document", "VisioDocument");

    /** What people call the things that are most often tried; anything else is called by its media type. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("text/html", "a web page"), Map.entry("application/xhtml+xml", "a web page"), Map.entry("image/svg+xml", "an SVG drawing, which can hold a script"),
            Map.entry("application/xml", "an XML file"), Map.entry("text/xml", "an XML file"),
            Map.entry("application/zip", "a ZIP archive"), Map.entry("application/x-rar-compressed", "a RAR archive"), Map.entry("application/x-7z-compressed", "a 7-Zip archive"),
            Map.entry("application/gzip", "a compressed file"), Map.entry("application/java-archive", "a program"),
            Map.entry("application/x-msdownload", "a program"), Map.entry("application/x-dosexec", "a program"), Map.entry("application/x-executable", "a program"), Map.entry("application/x-elf", "a program"),
            Map.entry("application/x-sharedlib", "a program"), Map.entry("application/x-mach-o", "a program"), Map.entry("application/x-sh", "a script"), Map.entry("application/javascript", "a script"), Map.entry("text/javascript", "a script"),
            Map.entry("application/rtf", "an RTF document; save it as DOCX or PDF"), Map.entry("image/gif", "a GIF picture"), Map.entry("image/bmp", "a bitmap picture"),
            Map.entry("video/mp4", "a video"), Map.entry("video/quicktime", "a video"), Map.entry("audio/mpeg", "a sound recording"), Map.entry("application/mbox", "a whole mailbox; save the one e-mail"),
            Map.entry("application/octet-stream", "a file of a kind that is not known"));

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** @throws DocumentRefused when it is nothing that is kept, and says what it seems to be */
    Kind inspect(Spool spool, String name) throws IOException {
        if (spool.size() == 0) {
            throw new DocumentRefused("The file is empty. Open it where it lies and see whether there is anything in it.");
        }
        String found = detect(spool);
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> Archive.kindOf(spool);
            case "application/x-tika-msoffice" -> outlook(spool);
            case "text/plain" -> text(spool, name);
            default -> Kind.of(found).filter(kind -> kind != Kind.OUTLOOK && kind != Kind.DOCX && kind != Kind.ODT)
                    .orElseGet(() -> container(found, spool));
        };
    }

    private String detect(Spool spool) throws IOException {
        try (InputStream content = TikaInputStream.get(spool.open().readNBytes(BEGINNING))) {
            var found = types.detect(content, new Metadata());
            return found.getBaseType().toString();
        }
    }

    /** Tika knows some documents by the order of what is in them, and others not. */
    private Kind container(String found, Spool spool) {
        try {
            if (startsWith(spool, "PK")) {
                return Archive.kindOf(spool);
            }
            if (startsWith(spool, "\u00d0\u00cf\u0011\u00e0")) {
                return outlook(spool);
            }
        } catch (IOException e) {
            throw new IllegalStateException("A document on its way in could not be looked at.", e);
        }
        throw refused(WORDS.getOrDefault(found, "a file of the type " + found));
    }

    private static boolean startsWith(Spool spool, String beginning) throws IOException {
        byte[] first = beginning.getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream content = spool.open()) {
            return Arrays.equals(content.readNBytes(first.length), first);
        }
    }

    private static Kind text(Spool spool, String name) throws IOException {
        if (name != null && SCRIPT.matcher(name).matches()) {
            throw refused("a script");
        }
        try (InputStream content = spool.open()) {
            if (MARKUP.matcher(decoded(content.readNBytes(BEGINNING))).matches()) {
                throw refused("a web page or another file with markup");
            }
        }
        return Kind.TEXT;
    }

    private static String decoded(byte[] beginning) {
        int first = beginning.length < 2 ? 0 : (beginning[0] & 0xff) << 8 | beginning[1] & 0xff;
        Charset charset = first == 0xfeff || first == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return charset.decode(ByteBuffer.wrap(beginning)).toString().replace("\ufeff", "");
    }

    /** The old container of Word, Excel and Outlook: only an e-mail is taken. */
    private static Kind outlook(Spool spool) throws IOException {
        try (InputStream content = spool.open(); POIFSFileSystem file = new POIFSFileSystem(content)) {
            DirectoryNode root = file.getRoot();
            if (hasMacros(root, 0)) {
                throw refused("an Office document with macros");
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw refused("a document locked with a password; save it without one");
            }
            if (OLE_DOCUMENTS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                throw refused("an Office document in the old format; save it as DOCX or PDF");
            }
            if (!root.hasEntryCaseInsensitive("__properties_version1.0")) {
                throw refused("an Office or installer file in the old format");
            }
            return Kind.OUTLOOK;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof DocumentRefused refused) {
                throw refused;
            }
            throw refused("a damaged Office file");
        }
    }

    private static boolean hasMacros(DirectoryNode folder, int depth) {
        for (Entry entry : folder) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("macros") || name.equals("vba") || name.startsWith("_vba_project")
                    || entry instanceof DirectoryNode inside && (depth > 8 || hasMacros(inside, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    static DocumentRefused refused(String whatItSeemsToBe) {
        return new DocumentRefused("This file is not kept: it seems to be " + whatItSeemsToBe + ". " + Kind.ALLOWED);
    }
}
