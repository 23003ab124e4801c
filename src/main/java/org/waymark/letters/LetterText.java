package org.waymark.letters;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter in words.
 *
 * @param gaps the meaning of each field that the text asks for and the case file does not have
 */
public record LetterText(List<Block> blocks, List<String> gaps) {

    public LetterText {
        blocks = List.copyOf(blocks);
        gaps = List.copyOf(gaps);
    }

    public enum Kind { HEADING, PARAGRAPH, ITEM }

    /** Some lines that belong together. */
    public record Block(Kind kind, String text) {
    }

    /** As it is read before anything is made of it. */
    public String plain() {
        return blocks.stream().map(block -> (block.kind() == Kind.ITEM ? "• " : "") + block.text()).collect(Collectors.joining("\n\n"));
    }

    /** Leaves the text out, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "LetterText[" + blocks.size() + " blocks, " + gaps.size() + " gaps]";
    }
}
