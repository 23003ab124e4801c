package org.waymark.documents;

/** A file or what was said of it is not taken; the message is a sentence for whoever tried and repeats nothing they sent. */
public class DocumentRefused extends RuntimeException {

    DocumentRefused(String sentence) {
        super(sentence);
    }

    /** The file is larger than this installation takes. */
    public static class TooLarge extends DocumentRefused {

        TooLarge(String sentence) {
            super(sentence);
        }
    }

    /** There is no such document in this case, or it was withdrawn. */
    public static class NoSuchDocument extends DocumentRefused {

        NoSuchDocument(String sentence) {
            super(sentence);
        }
    }

    /** Somebody changed it after the page was fetched. */
    public static class Changed extends DocumentRefused {

        Changed(String sentence) {
            super(sentence);
        }
    }

    /** Not everybody on the team may do this. */
    public static class NotYours extends DocumentRefused {

        NotYours(String sentence) {
            super(sentence);
        }
    }

    /** Nothing is wrong with the file: it can be sent again later. */
    public static class NotNow extends DocumentRefused {

        private static final long serialVersionUID = 1L;

        NotNow(String sentence) {
            super(sentence);
        }
    }
}
