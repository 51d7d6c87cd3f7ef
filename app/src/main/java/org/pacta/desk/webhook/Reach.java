package org.pacta.desk.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// Which addresses a server may be made to call by a webhook: those of the public internet and nothing beside, else a
/// webhook would reach into the network in which the server stands.
///
/// @param inward whether private addresses, and HTTP without encryption, are allowed by the server's settings
record Reach(boolean inward) {

    private static final int LONGEST = 500;

    /// IPv4 that is not public: registries of RFC 6890, and the address at which one cloud answers with credentials.
    private static final List<Block> CLOSED = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("168.63.129.16", 32));

    private record Block(int start, int bits) {

        static Block of(String start, int bits) {
            var parts = start.split("\\.");
            int number = 0;
            for (var each : parts) number = (number << 8) | Integer.parseInt(each);
            return new Block(number, bits);
        }

        boolean holds(int address) {
            return ((address ^ start) >>> (32 - bits)) == 0;
        }
    }

    /// Whether the server may connect to this address.
    boolean open(InetAddress address) {
        if (inward) return !address.isMulticastAddress() && !address.isAnyLocalAddress();
        return switch (address) {
            case Inet4Address four -> CLOSED.stream().noneMatch(each -> each.holds(number(four.getAddress(), 0)));
            case Inet6Address six -> open(six.getAddress());
            default -> false;
        };
    }

    /// Of IPv6 only what is handed out to the public (2000::/3), without what is reserved or carries IPv4 in it.
    private static boolean open(byte[] six) {
        int first = number(six, 0);
        var handedOut = (first >>> 29) == 1;
        var reserved = (first >>> 9) == (0x20010000 >>> 9) // 2001::/23, Teredo among them
                || first == 0x20010db8 // documentation
                || (first >>> 16) == 0x2002 // 6to4
                || (first >>> 12) == 0x3fff0; // documentation
        return handedOut && !reserved;
    }

    private static int number(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).getInt(from);
    }

    /// An address as it may be registered; what it resolves to is looked at whenever it is called.
    ///
    /// @return empty for one that is not taken
    Optional<URI> address(String text) {
        try {
            var uri = new URI(text);
            var scheme = "https".equals(uri.getScheme()) || (inward && "http".equals(uri.getScheme()));
            var plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null && text.length() <= LONGEST;
            var host = uri.getHost() != null && !uri.getHost().isEmpty() && uri.getPort() <= 65_535;
            var ascii = text.chars().allMatch(each -> each > ' ' && each < 127);
            return scheme && plain && host && ascii ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
