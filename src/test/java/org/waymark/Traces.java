package org.waymark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Looks for words in text and bytes, also behind encodings that hide them from a plain search. */
class Traces {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern PRINTABLE = Pattern.compile("=([0-9A-F]{2})");

    private final List<String> words;

    Traces(List<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    boolean in(String text) {
        return text != null && in(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean in(byte[] content) {
        return in(content, 0);
    }

    private boolean in(byte[] content, int depth) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (plainly(text) || plainly(new String(content, StandardCharsets.UTF_16LE)) || plainly(new String(content, StandardCharsets.UTF_16BE))
                || content.length > 1 && (plainly(new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE)))) {
            return true;
        }
        if (text.contains("\\u") && plainly(ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))))) {
            return true;
        }
        if (text.contains("%") && plainly(urlDecoded(text)) || text.contains("=") && plainly(quotedPrintable(text))) {
            return true;
        }
        return depth < 3 && (behindBase64(text, depth) || behindZip(content, depth));
    }

    private boolean plainly(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    private static String urlDecoded(String text) {
        try {
            return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String quotedPrintable(String text) {
        String latin = PRINTABLE.matcher(text.replaceAll("=\r?\n", "")).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private boolean behindBase64(String text, int depth) {
        Matcher runs = BASE64.matcher(text.replaceAll("(?<=[A-Za-z0-9+/]{60})\r?\n", ""));
        while (runs.find()) {
            String run = runs.group().replace('-', '+').replace('_', '/').replaceAll("=+$", "");
            for (int skip = 0; skip < 4 && run.length() - skip > 8; skip++) {
                String part = run.substring(skip);
                part = part.substring(0, part.length() - part.length() % 4);
                if (!part.isEmpty() && in(Base64.getDecoder().decode(part), depth + 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean behindZip(byte[] content, int depth) {
        for (int i = 0; i + 1 < content.length; i++) {
            boolean gzip = (content[i] & 0xff) == 0x1f && (content[i + 1] & 0xff) == 0x8b;
            boolean zlib = content[i] == 0x78 && List.of(0x01, 0x9c, 0xda, 0x5e).contains(content[i + 1] & 0xff);
            if (gzip || zlib) {
                var rest = new ByteArrayInputStream(content, i, content.length - i);
                try (var in = gzip ? new GZIPInputStream(rest) : new InflaterInputStream(rest)) {
                    if (in(in.readAllBytes(), depth + 1)) {
                        return true;
                    }
                } catch (IOException notZipped) {
                    // two bytes that only looked like the start of one
                }
            }
        }
        return false;
    }
}
