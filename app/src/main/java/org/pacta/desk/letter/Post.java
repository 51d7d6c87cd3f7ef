package org.pacta.desk.letter;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hands letters to the SMTP server that the settings name (RFC 5321); without one the server sends no mail.
@Component
class Post {

    private static final String WAIT = "20000"; // milliseconds
    private static final int LONGEST_FAULT = 200;

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final String security;

    /// @param security starttls, tls or none
    Post(
            @Value("${pacta.mail.host:}") String host,
            @Value("${pacta.mail.port:587}") int port,
            @Value("${pacta.mail.user:}") String user,
            @Value("${pacta.mail.password:}") String password,
            @Value("${pacta.mail.from:}") String from,
            @Value("${pacta.mail.security:starttls}") String security) {
        this.host = host.strip();
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from.strip();
        this.security = security;
        if (!this.host.isEmpty() && !address(this.from))
            throw new IllegalArgumentException(
                    "pacta.mail.from (%s) must be the address from which letters come".formatted(from));
        if (!security.matches("starttls|tls|none"))
            throw new IllegalArgumentException(
                    "pacta.mail.security (%s) must be starttls, tls or none".formatted(security));
    }

    /// Whether this server sends mail at all.
    boolean open() {
        return !host.isEmpty();
    }

    /// A letter in words and as a page.
    record Content(String subject, String plain, String html, String language) {}

    /// It was not taken.
    static final class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        private final String said;

        NotSent(MessagingException cause) {
            super(cause);
            said = String.valueOf(cause.getMessage());
        }

        /// Whether it is the letter that was not taken, rather than that the mail server takes none at present.
        boolean alone() {
            return getCause() instanceof SendFailedException || getCause() instanceof AddressException;
        }

        /// What the mail server said, in one line.
        String fault() {
            var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
            return line.substring(0, Math.min(LONGEST_FAULT, line.length()));
        }
    }

    /// Whether letters can be addressed so: one mailbox and nothing else.
    static boolean address(String text) {
        try {
            var parsed = InternetAddress.parse(text, true);
            return parsed.length == 1 && parsed[0].getAddress().equals(text) && text.contains("@");
        } catch (AddressException _) {
            return false;
        }
    }

    /// @param id the same for each attempt at the same letter
    /// @throws NotSent if the mail server does not take it now
    void send(String to, UUID id, Content content, Instant now) throws NotSent {
        var session = Session.getInstance(properties(), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
        try {
            Transport.send(message(session, to, id, content, now));
        } catch (MessagingException e) {
            throw new NotSent(e);
        }
    }

    private Message message(Session session, String to, UUID id, Content content, Instant now)
            throws MessagingException {
        var named = "<%s@%s>".formatted(id, from.substring(from.indexOf('@') + 1));
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", named);
            }
        };
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(content.subject.replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", content.language);
        // no answers by machines: RFC 3834, and what Exchange heeds
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var plain = new MimeBodyPart();
        plain.setText(content.plain, "UTF-8");
        var html = new MimeBodyPart();
        html.setContent(content.html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }

    private Properties properties() {
        var all = new Properties();
        all.setProperty("mail.smtp.host", host);
        all.setProperty("mail.smtp.port", String.valueOf(port));
        all.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        all.setProperty("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        all.setProperty("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        all.setProperty("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.connectiontimeout", WAIT);
        all.setProperty("mail.smtp.timeout", WAIT);
        all.setProperty("mail.smtp.writetimeout", WAIT);
        return all;
    }
}
