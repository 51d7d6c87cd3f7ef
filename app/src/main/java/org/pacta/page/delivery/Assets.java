package org.pacta.page.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.page.Looks;

/// The style sheet, the scripts and the icon. The address of each holds a hash of its content, so it may be kept for
/// ever.
public final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final List<String> STYLES =
            List.of("base", "frame", "figures", "tables", "things", "forms", "claims", "work", "print");

    private final Asset styles;
    private final Asset script;
    private final Asset icon;
    private final Map<String, Asset> byName;

    /// @param name as in the address: `pacta-3f2a9c01.css`
    public record Asset(String name, String type, byte[] content) {
        public String href() {
            return "/assets/" + name;
        }
    }

    /// Reads all of them.
    ///
    /// @throws IllegalStateException if one is not on the class path
    public Assets() {
        styles = asset(
                "pacta",
                "css",
                "text/css;charset=UTF-8",
                STYLES.stream().map("/assets/css/%s.css"::formatted).toList());
        script = asset(
                "pacta",
                "js",
                "text/javascript;charset=UTF-8",
                List.of(HTMX, "/assets/pacta.js", "/assets/passkeys.js"));
        icon = asset("pacta", "svg", "image/svg+xml", List.of("/assets/pacta.svg"));
        byName = Map.of(styles.name(), styles, script.name(), script, icon.name(), icon);
    }

    public Looks looks() {
        return new Looks(styles.href(), script.href(), icon.href());
    }

    public Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Asset asset(String name, String ending, String type, List<String> paths) {
        var content = new ByteArrayOutputStream();
        for (var path : paths) {
            try (var stream = Assets.class.getResourceAsStream(path)) {
                if (stream == null) {
                    throw new IllegalStateException("no asset " + path);
                }
                stream.transferTo(content);
            } catch (IOException unread) {
                throw new UncheckedIOException(path, unread);
            }
        }
        var bytes = ending.equals("css") ? closed(content) : content.toByteArray();
        return new Asset("%s-%s.%s".formatted(name, hash(bytes), ending), type, bytes);
    }

    /// Rules without the space that makes their source easy to read.
    private static byte[] closed(ByteArrayOutputStream rules) {
        return rules.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line ->
                        line.strip().replace(" { ", "{").replace("; }", "}").replace("; ", ";"))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java platform has SHA-256
        }
    }
}
