package org.waymark.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A letter as a Word document that Word and LibreOffice open and a person edits: A4, two styles, real lists, nothing else. */
final class Docx {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Twentieths of a point. */
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1304;

    private Docx() {
    }

    static byte[] of(LetterText letter) {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            page(document);
            style(document, "Normal", "Normal", true, 22, false, 160);
            style(document, "Heading1", "heading 1", false, 26, true, 160);
            BigInteger list = list(document);
            letter.blocks().forEach(block -> {
                XWPFParagraph paragraph = document.createParagraph();
                switch (block.kind()) {
                    case HEADING -> paragraph.setStyle("Heading1");
                    case ITEM -> paragraph.setNumID(list);
                    default -> paragraph.setStyle("Normal");
                }
                write(paragraph, block.text());
            });
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter could not be made.", e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        document.getProperties().getCoreProperties().setCreator("Waymark");
    }

    /** @param halfPoints the size of the letters, also of those written from right to left */
    private static void style(XWPFDocument document, String id, String name, boolean isDefault, int halfPoints, boolean bold, int after) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (isDefault) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        }
        style.addNewQFormat();
        var paragraph = style.isSetPPr() ? style.getPPr() : style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(276));
        CTRPr letters = style.addNewRPr();
        CTFonts fonts = letters.addNewRFonts();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        if (bold) {
            letters.addNewB();
            letters.addNewBCs();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        letters.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        letters.addNewLang().setVal("en-GB");
        var styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        styles.addStyle(new XWPFStyle(style));
    }

    private static BigInteger list(XWPFDocument document) {
        CTAbstractNum bullets = CTAbstractNum.Factory.newInstance();
        bullets.setAbstractNumId(BigInteger.ZERO);
        var level = bullets.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(567));
        indent.setHanging(BigInteger.valueOf(283));
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets)));
    }

    private static void write(XWPFParagraph paragraph, String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            byDirection(clean(lines[i]), piece -> {
                XWPFRun run = paragraph.createRun();
                run.setText(piece);
                if (isRightToLeft(piece)) {
                    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
                    properties.addNewRtl();
                }
            });
        }
    }

    /** Without what XML cannot hold and what turns the direction of everything after it. */
    private static String clean(String text) {
        return text.codePoints().filter(c -> c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Word shows letters of Arabic or Hebrew script rightly only in pieces of text marked as such. */
    private static void byDirection(String text, Consumer<String> each) {
        var piece = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean letter = Character.isLetter(c);
            if (letter && !piece.isEmpty() && hasLetters(piece) && isRightToLeft(piece.toString()) != isRightToLeft(Character.toString(c))) {
                each.accept(piece.toString());
                piece.setLength(0);
            }
            if (letter && isRightToLeft(Character.toString(c)) && !piece.isEmpty() && !hasLetters(piece)) {
                each.accept(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
        }
        if (!piece.isEmpty()) {
            each.accept(piece.toString());
        }
    }

    private static boolean hasLetters(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
