package org.waymark.casework;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they are compared: in parts, in any order, with the spellings folded that one name gets when it is carried
 * from Arabic, Persian, Pashto, Somali, Tigrinya or Amharic into Latin letters by different hands.
 *
 * <ul>
 * <li>Case, diacritics, apostrophes and doubled letters do not count; hyphens part words.
 * <li>The front vowels a, e, i (with y) are one, the back vowels o, u (with w, v) are another: Khaled is Khalid, Yousuf
 *     is Yusuf, Javad is Jawad, and Hassan is not Hussein. A final h after a vowel does not count.
 * <li>q, c and kh are k, ph is f, gh is g, dh is d, th is t, ch is sh, dj is j, x is h.
 * <li>Articles and bin/bint fall away. What names are compounded with, Abd(ul), -ullah and -uddin, is split off, written
 *     together or not, as a <em>particle</em>: too common to tell people apart alone. Abdullah is a name.
 * <li>What is left of Muhammad, Ahmad, Yusuf and a few more is folded by a list.
 * <li>Arabic and Ge'ez scripts keep their letters: variants of alef, yeh, kaf and heh, and the Ge'ez letters that sound
 *     alike, are one. Scripts are not compared with each other; a second script is recorded among the other names.
 * </ul>
 * English phonetics (Soundex and its like) are left out on purpose: they are wrong for all of these languages.
 *
 * @param parts what tells people apart
 * @param particles what counts only beside a shared part
 */
record Names(Set<String> parts, Set<String> particles) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ur", "ar", "ad", "ud", "bin", "ibn", "bint");
    private static final Set<String> ABD = Set.of("abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdur");
    private static final Set<String> ALLAH = Set.of("ullah", "ollah", "allah", "oullah", "ulla", "ulah");
    private static final Set<String> DIN = Set.of("din", "deen", "dine", "uddin", "eddin", "eddine", "addin");

    private static final Pattern ABDULLAH_APART = Pattern.compile("\\babd(?:[aeiou]+l)?\\s+(?:a?l)?lah\\b");
    private static final Pattern ABDULLAH = Pattern.compile("c?abd[aeiou]+ll?[ae]+(?:h|hi|i|y|ye)?");
    private static final Pattern STARTS_WITH_ABD = Pattern.compile("c?abd(?:[aeiou]+([a-z])(?=\\1)|[aeou]+l|[aeiou]+)?([a-z]{3,})");
    private static final Pattern ENDS_WITH_ALLAH = Pattern.compile("([a-z]{3,}?)[aeou]+ll?ah");
    private static final Pattern ENDS_WITH_DIN = Pattern.compile("([a-z]{3,}?)[aeou]+dd?[ie]+ne?");
    private static final Pattern STARTS_WITH_ARTICLE = Pattern.compile("[ae]l([^aeiouy].{3,})");

    /** Somali writes the letter ayn as c. */
    private static final Map<String, String> SOMALI = Map.of("cali", "ali", "cumar", "umar", "cusmaan", "usman",
            "cismaan", "usman", "caasha", "aisha", "cabdi", "abdi");

    /** Spellings that the rules leave apart, after the rules. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("mahamad", "muhamad"), Map.entry("mahamat", "muhamad"), Map.entry("muhamat", "muhamad"),
            Map.entry("mahmat", "muhamad"), Map.entry("mahmad", "muhamad"), Map.entry("muhmad", "muhamad"),
            Map.entry("muhamud", "muhamad"), Map.entry("muhd", "muhamad"), Map.entry("mhd", "muhamad"),
            Map.entry("md", "muhamad"), Map.entry("mahamud", "mahmud"),
            Map.entry("ahamad", "ahmad"), Map.entry("ahmat", "ahmad"),
            Map.entry("yusaf", "yusuf"), Map.entry("yasuf", "yusuf"), Map.entry("juhanas", "yuhanas"),
            Map.entry("utman", "usman"), Map.entry("abda", "abd"), Map.entry("abdu", "abd"));

    static Names of(String text) {
        var parts = new LinkedHashSet<String>();
        var particles = new LinkedHashSet<String>();
        var initials = new LinkedHashSet<String>();
        for (String word : words(text)) {
            split(word, parts, particles, initials);
        }
        // a name must not vanish because it is made of nothing but what usually does not count
        if (parts.isEmpty()) {
            parts.addAll(particles.isEmpty() ? initials : particles);
            particles.clear();
        }
        return new Names(parts, particles);
    }

    private static String[] words(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i').replace('ł', 'l').replace('ø', 'o').replace('đ', 'd').replace("ß", "ss").replace("æ", "ae").replace('ə', 'a')
                // marks, joiners and directions, tatweel, hamza, every kind of apostrophe
                .replaceAll("[\\p{M}\\p{Cf}\\u0640\\u0621'`´‘’ʻʼʾʿ]", "")
                .replaceAll("[^\\p{L}]+", " ").strip();
        return ABDULLAH_APART.matcher(plain).replaceAll("abdullah").replace("عبد الله", "عبدالله").split(" ");
    }

    private static void split(String word, Set<String> parts, Set<String> particles, Set<String> initials) {
        if (word.isEmpty() || ARTICLES.contains(word)) {
            return;
        }
        if (word.codePointAt(0) > 0x24F) {
            splitOtherScript(word, parts, particles, initials);
            return;
        }
        var abd = STARTS_WITH_ABD.matcher(word);
        var allah = ENDS_WITH_ALLAH.matcher(word);
        var din = ENDS_WITH_DIN.matcher(word);
        if (ABD.contains(word)) {
            particles.add("abd");
        } else if (ALLAH.contains(word)) {
            particles.add("allah");
        } else if (DIN.contains(word)) {
            particles.add("din");
        } else if (ABDULLAH.matcher(word).matches()) {
            parts.add("abdala");
        } else if (abd.matches()) {
            particles.add("abd");
            addFolded(abd.group(2), parts, initials);
        } else if (allah.matches()) {
            addFolded(allah.group(1), parts, initials);
            particles.add("allah");
        } else if (din.matches()) {
            addFolded(din.group(1), parts, initials);
            particles.add("din");
        } else {
            addFolded(word, parts, initials);
        }
    }

    private static void addFolded(String word, Set<String> parts, Set<String> initials) {
        (word.length() == 1 ? initials : parts).add(fold(word));
    }

    private static String fold(String word) {
        String s = SOMALI.getOrDefault(word, word).replaceAll("(.)\\1+", "$1");
        s = STARTS_WITH_ARTICLE.matcher(s).replaceFirst("$1");
        s = s.replace("micha", "mika").replace("tch", "sh").replace("sch", "sh").replace("ch", "sh").replace("kh", "k").replace("ph", "f")
                .replace("gh", "g").replace("dh", "d").replace("th", "t").replace("dj", "j")
                .replace("ck", "k").replace('q', 'k').replace('c', 'k').replace('x', 'h').replace('v', 'w');
        // y and w are consonants only at the beginning of a word
        s = s.charAt(0) + s.substring(1).replace('y', 'i').replace('w', 'u');
        s = s.replaceAll("[aei]+", "a").replaceAll("[ou]+", "u").replaceAll("(.)\\1+", "$1");
        s = s.replaceAll("(?<=.[au])h$", "");
        return SAME.getOrDefault(s, s);
    }

    private static void splitOtherScript(String word, Set<String> parts, Set<String> particles, Set<String> initials) {
        String s = word.codePoints().map(Names::foldLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (s.equals("عبد")) {
            particles.add(s);
        } else if (s.startsWith("عبدال") && s.length() > 6 && !s.equals("عبدالله")) {
            particles.add("عبد");
            parts.add(s.substring(5));
        } else if (s.startsWith("ال") && s.length() > 4 && !s.equals("الله")) {
            parts.add(s.substring(2));
        } else {
            (s.length() == 1 ? initials : parts).add(s);
        }
    }

    /** Letters that one name is written with by different keyboards (Arabic, Persian) or that sound alike (Ge'ez). */
    private static int foldLetter(int letter) {
        return switch (letter) {
            case 'ى', 'ی', 'ې', 'ے' -> 'ي';
            case 'ک' -> 'ك';
            case 'ګ' -> 'گ';
            case 'ة', 'ہ', 'ھ', 'ە' -> 'ه';
            case 'ٱ' -> 'ا';
            default -> foldGeez(letter);
        };
    }

    private static int foldGeez(int letter) {
        int row = letter & ~7;
        int order = letter & 7;
        return switch (row) {
            case 0x1210, 0x1280 -> 0x1200 + order;
            case 0x1220 -> 0x1230 + order;
            case 0x12D0 -> 0x12A0 + order;
            case 0x1340 -> 0x1338 + order;
            default -> letter;
        };
    }
}
