package org.pacta.parties.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.language.Words;

/// Somebody named for a body's work on a thing, as he can be reached; or as somebody typed him, who then has no id.
///
/// @param person his id; 0 as typed
/// @param name empty for nobody
/// @param post in which he is named
public record Contact(long person, String name, String post, String telephone, String mail) {

    public static final Contact NOBODY = typed("", "", "", "");

    private static final int LONGEST = 200;
    private static final Pattern TELEPHONE = Pattern.compile("|[+(]?[0-9][0-9 ().,;/+\\-\\p{L}]{2,59}");
    private static final Pattern MAIL = Pattern.compile("|[^\\s@<>]{1,64}@[^\\s@<>]{1,190}");

    /// What can be wrong with a contact as it was typed.
    public enum Fault {
        NAME,
        POST,
        TELEPHONE,
        MAIL
    }

    /// On one line each, however it was typed.
    public static Contact typed(String name, String post, String telephone, String mail) {
        return new Contact(0, line(name), line(post), line(telephone), line(mail));
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// All that is wrong with it.
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (name.length() > LONGEST || name.isEmpty() && !equals(NOBODY)) faults.add(Fault.NAME);
        if (post.length() > LONGEST) faults.add(Fault.POST);
        if (!TELEPHONE.matcher(telephone).matches()) faults.add(Fault.TELEPHONE);
        if (!MAIL.matcher(mail).matches()) faults.add(Fault.MAIL);
        return faults;
    }

    /// Name, post, telephone and mail in a line, as far as they are known; empty for nobody.
    public String words(Words words) {
        return Stream.of(name, post, telephone.isEmpty() ? "" : words.say("staff.contact.telephone", telephone), mail)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    boolean reachedAs(Contact other) {
        return telephone.equals(other.telephone) && mail.equals(other.mail);
    }

    /// Whether a person may be meant: of that name, and nothing was typed that is not so of him.
    boolean mayBe(Person known) {
        return name.equals(known.name())
                && (telephone.isEmpty() || telephone.equals(known.telephone()))
                && (mail.isEmpty() || mail.equalsIgnoreCase(known.mail()));
    }
}
