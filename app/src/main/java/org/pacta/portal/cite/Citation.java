package org.pacta.portal.cite;

import java.time.Instant;
import java.time.LocalDate;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.Xml;

/// A figure with all that it rests on.
///
/// @param union its name
/// @param subject the framework or group
/// @param figure as `895 of 994 measures (90.0 %)`
/// @param rule as `confirmed by both Parties`
/// @param on the day that it speaks of
/// @param known up to when the record counts
/// @param moment `known` in words, in the union's zone
/// @param edition of the plan; may be empty
/// @param demonstration whether measures, bodies and dates are invented
/// @param address of the page, with the server and all that the figure depends on
/// @param json the same figure as data
/// @param part of
/// @param of those counted
/// @param base the address of the server
/// @param pictures the address of its pictures, without their name
record Citation(
        Words words,
        String union,
        String subject,
        String figure,
        String rule,
        LocalDate on,
        Instant known,
        String moment,
        String edition,
        boolean demonstration,
        String address,
        String json,
        long part,
        long of,
        String base,
        Address pictures) {

    /// `Position on 29 November 2023, as recorded by 29 November 2023, 23:59.`
    String position() {
        var position = words.say("cite.position", words.formats().day(on), moment);
        return demonstration ? position + " " + words.say("portal.demo.title") : position;
    }

    /// All of it in one sentence.
    String sentence() {
        var stated = words.say("cite.sentence", union, subject, figure, rule, position());
        return edition.isEmpty() ? stated : stated + " " + words.say("cite.edition", edition);
    }

    /// The address of a picture of it.
    ///
    /// @param file as `curve.svg`
    String picture(String file) {
        return base + new Address(pictures.path() + file, pictures.query()).href();
    }

    /// For pages of others.
    String embed() {
        var alt = Xml.text(subject + ": " + figure + ", " + rule);
        return "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" width=\"640\" height=\"240\"></a>"
                .formatted(Xml.text(address), Xml.text(picture("figure.svg")), alt);
    }
}
