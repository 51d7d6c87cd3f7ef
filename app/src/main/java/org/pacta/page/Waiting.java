package org.pacta.page;

/// A page shown while something is worked out that takes seconds; the browser asks for it again until it is there.
///
/// @param title of the page that is waited for
/// @param come how far it has come, as a sentence
/// @param done,most the same in numbers
/// @param again asks at once, where the browser does not by itself
/// @param stop ends it and leads elsewhere
public record Waiting(Frame frame, String title, String come, long done, long most, Link again, Link stop)
        implements Page {

    /// The field of an answer's head by which a browser asks again after a second.
    public static final String REFRESH = "Refresh";
}
