package org.pacta.machine;

/// A command that cannot do what was asked, for a cause that its operator can mend.
///
/// The message is written for the operator: a sentence that says what is wrong and where; the remedy, if there is one,
/// follows on a new line. The command line prints it without a stack trace and ends with exit code 1.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
