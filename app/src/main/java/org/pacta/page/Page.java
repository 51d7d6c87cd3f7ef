package org.pacta.page;

import java.time.LocalDate;
import org.pacta.language.Formats;
import org.pacta.language.Words;

/// A page: everything its template shows.
public interface Page {
    Frame frame();

    /// The page's own name, for its heading and the window.
    String title();

    default Words words() {
        return frame().words();
    }

    default Formats formats() {
        return words().formats();
    }

    /// Words of a message file in the reader's language.
    default String say(String key, Object... arguments) {
        return words().say(key, arguments);
    }

    default String day(LocalDate day) {
        return formats().day(day);
    }

    default String tag() {
        return words().language().tag();
    }

    /// The page in a sentence or two, for those who see but a link to it; may be empty.
    default String gist() {
        var moment = frame().moment();
        if (moment == null) return "";
        var words = say("portal.moment.position", day(moment.on()));
        var position = words.endsWith(".") ? words : words + ".";
        return frame().demonstration() ? position + " " + say("portal.demo.title") : position;
    }

    /// The address of what describes the page to programs, in JSON-LD; empty where there is nothing.
    default String described() {
        return "";
    }

    /// The window's title: the page, the union, the system.
    default String windowTitle() {
        var union = frame().union();
        return union == null || union.words().equals(title())
                ? title() + " · Pacta"
                : title() + " · " + union.words() + " · Pacta";
    }
}
