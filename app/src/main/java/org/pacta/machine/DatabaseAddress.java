package org.pacta.machine;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a PostgreSQL database is and who enters it.
///
/// @param url a JDBC URL
/// @param user empty when the URL itself names the user
/// @param password may be empty; never printed
public record DatabaseAddress(String url, String user, String password) {

    private static final String JDBC = "jdbc:postgresql:";

    /// Reads `postgresql://user:password@host:port/database?options` (as libpq writes it) or a JDBC URL.
    ///
    /// @throws Refused if it is neither
    public static DatabaseAddress of(String text) {
        if (text.startsWith(JDBC)) return new DatabaseAddress(text, "", "");
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://"))
            throw new Refused(
                    "The address of the database must begin with postgresql:// or jdbc:postgresql:.\nFor example postgresql://owner:secret@localhost:5432/pacta");
        var uri = URI.create(text.strip());
        var person = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        var colon = person.indexOf(':');
        var user = decoded(colon < 0 ? person : person.substring(0, colon));
        var password = colon < 0 ? "" : decoded(person.substring(colon + 1));
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query, user, password);
    }

    /// The same place, entered by somebody else.
    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(url, otherUser, otherPassword);
    }

    /// A connection of its own, outside any pool.
    public Connection connect() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url.replaceAll("password=[^&]*", "password=…"), user);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
