package org.waymark.documents;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept: what people scan, photograph, write and send, and nothing that could act by itself. */
enum Kind {

    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    HEIF("image/heif", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt"),
    EMAIL("message/rfc822", "eml"),
    OUTLOOK("application/vnd.ms-outlook", "msg");

    static final String ALLOWED = "Allowed are PDF, pictures (JPEG, PNG, TIFF, WebP, HEIC), Word without macros (DOCX), OpenDocument text (ODT), "
            + "plain text and e-mails (EML, MSG).";

    private final String mediaType;
    private final String ending;

    Kind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    static Optional<Kind> of(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }
}
