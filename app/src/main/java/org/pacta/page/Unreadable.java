package org.pacta.page;

/// What an address or a form says cannot be read; the page says so in the reader's words.
public abstract class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /// @param sentence in English, for commands, answers of the API and logs
    /// @param key of the sentence for readers of pages
    protected Unreadable(String sentence, String key) {
        super(sentence);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
