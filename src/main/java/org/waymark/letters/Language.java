package org.waymark.letters;

import java.util.Arrays;
import java.util.Optional;

/** The languages of translations, with the direction they are written in. */
public enum Language {

    ALBANIAN("sq", "Albanian", false),
    AMHARIC("am", "Amharic", false),
    ARABIC("ar", "Arabic", true),
    BENGALI("bn", "Bengali", false),
    DARI("prs", "Dari", true),
    FARSI("fa", "Farsi", true),
    FRENCH("fr", "French", false),
    HAUSA("ha", "Hausa", false),
    HEBREW("he", "Hebrew", true),
    KURDISH_KURMANJI("kmr", "Kurdish Kurmanji", false),
    KURDISH_SORANI("ckb", "Kurdish Sorani", true),
    MANDARIN("zh", "Mandarin", false),
    OROMO("om", "Oromo", false),
    PASHTO("ps", "Pashto", true),
    PORTUGUESE("pt", "Portuguese", false),
    PUNJABI("pa", "Punjabi", false),
    SOMALI("so", "Somali", false),
    SPANISH("es", "Spanish", false),
    SWAHILI("sw", "Swahili", false),
    TAMIL("ta", "Tamil", false),
    TIGRINYA("ti", "Tigrinya", false),
    TURKISH("tr", "Turkish", false),
    UKRAINIAN("uk", "Ukrainian", false),
    URDU("ur", "Urdu", true),
    VIETNAMESE("vi", "Vietnamese", false),
    WELSH("cy", "Welsh", false),
    YORUBA("yo", "Yoruba", false),
    /** No translation, or one in a language that is not listed. */
    OTHER("und", "another language", false);

    private final String code;
    private final String inWords;
    private final boolean rightToLeft;

    Language(String code, String inWords, boolean rightToLeft) {
        this.code = code;
        this.inWords = inWords;
        this.rightToLeft = rightToLeft;
    }

    /** As the {@code lang} of a web page has it. */
    public String code() {
        return code;
    }

    public String inWords() {
        return inWords;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
