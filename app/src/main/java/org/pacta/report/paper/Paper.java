package org.pacta.report.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.language.Words;

/// A paper before it takes a form: what it says, in which order, on upright pages and then on broad ones.
///
/// @param front on A4 upright
/// @param annex on A4 broad; empty for none
/// @param foot lines at the foot of each page, beside page and fingerprint
/// @param head the head of the ledger that holds all the paper rests on, as `SIZE:ROOT`; empty if that is not
///     sealed yet. It is no part of what the paper says, so that the seal does not change the fingerprint
/// @param address where the paper can be looked up, or a sentence that names it: what the QR code holds
/// @param known the moment whose record it is made from; also its date of making, so that it is always the same
public record Paper(
        Words words,
        String title,
        List<Block> front,
        List<Block> annex,
        List<String> foot,
        String head,
        String address,
        Instant known) {

    private static final int SHOWN = 20;

    public Paper {
        front = List.copyOf(front);
        annex = List.copyOf(annex);
        foot = List.copyOf(foot);
    }

    /// The lines at the foot, with the head of the ledger.
    public List<String> feet() {
        var sealed = head.isEmpty() ? words.say("report.head.none") : words.say("report.head", head);
        return Stream.concat(foot.stream(), Stream.of(sealed)).toList();
    }

    public String tag() {
        return words.language().tag();
    }

    /// All that it says, as plain lines: the same for the same record and moment.
    public String text() {
        var lines = new StringBuilder();
        front.forEach(each -> write(lines, each));
        annex.forEach(each -> write(lines, each));
        foot.forEach(each -> line(lines, each));
        return lines.toString();
    }

    private static void write(StringBuilder lines, Block block) {
        switch (block) {
            case Block.Kicker it -> line(lines, it.words());
            case Block.Title it -> line(lines, "# " + it.words());
            case Block.Heading it -> line(lines, "## " + it.words());
            case Block.Paragraph it -> line(lines, it.words());
            case Block.Figures it ->
                it.figures()
                        .forEach(each ->
                                line(lines, String.join(" | ", each.big(), each.of(), each.rule(), each.rest())));
            case Block.Points it -> {
                for (int i = 0; i < it.points().size(); i++)
                    line(lines, (i + 1) + ". " + it.points().get(i));
            }
            case Block.Table it -> {
                line(lines, it.caption());
                line(lines, it.columns().stream().map(Block.Column::words).collect(Collectors.joining(" | ")));
                it.rows().forEach(each -> line(lines, String.join(" | ", each)));
            }
            case Block.Signatures it -> line(lines, String.join(" | ", it.names()));
        }
    }

    private static void line(StringBuilder lines, String words) {
        lines.append(words.strip().replace('\n', ' ')).append('\n');
    }

    /// SHA-256 of [#text] in UTF-8, in hexadecimal.
    public String fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The first letters of the fingerprint in groups, as they stand at the foot: `3f2a 9c01 …`.
    public String shownFingerprint() {
        return fingerprint().substring(0, SHOWN).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// What the QR code holds.
    public String code() {
        return address + "#" + fingerprint().substring(0, SHOWN);
    }
}
