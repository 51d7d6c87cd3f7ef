package org.pacta.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a webhook may lead, and how its messages are signed.
class ReachTest {

    private static final Reach OUTWARD = new Reach(false);

    private static InetAddress literal(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "169.254.170.2",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "2130706433"
            })
    void whatIsNotPublicIsClosed(String address) throws UnknownHostException {
        assertThat(OUTWARD.open(literal(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.1.1.1",
                "128.0.0.1",
                "168.63.129.15",
                "169.253.1.1",
                "172.15.1.1",
                "172.32.0.1",
                "192.167.1.1",
                "192.169.0.1",
                "198.17.1.1",
                "198.20.0.1",
                "223.255.255.254",
                "2001:200::1",
                "2600::1",
                "2a00:1450::1",
                "::ffff:8.8.8.8"
            })
    void whatIsPublicIsOpen(String address) throws UnknownHostException {
        assertThat(OUTWARD.open(literal(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org",
                "file:///etc/passwd",
                "https://",
                "https:///x",
                "example.org",
                "https://user:word@example.org/",
                "https://example.org/#part",
                "https://example.org/a b",
                "https://ex\u0430mple.org/",
                "https://example.org/\r\nX: y",
                "javascript:alert(1)",
                "https://example.org:99999/",
                "https://0x7f.1/"
            })
    void whatIsNoAddressForMessagesIsNotTaken(String address) {
        assertThat(OUTWARD.address(address)).isEmpty();
    }

    @Test
    void publicAddressesAreTaken() {
        assertThat(OUTWARD.address("https://example.org/hook?key=%20x")).isPresent();
        assertThat(OUTWARD.address("https://[2600::1]:8443/")).isPresent();
        assertThat(new Reach(true).address("http://127.0.0.1:9/")).isPresent();
    }

    /// The name is asked once, and the connection goes to what was looked at then: a name that means another address
    /// the next time gains nothing. One closed address among several closes the name.
    @Test
    void aNameThatLeadsInwardIsNotCalled() throws IOException {
        try (var inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(100);
            var to = URI.create("https://rebinding.example:" + inside.getLocalPort() + "/");
            var asked = new AtomicInteger();
            Outward.Names names = _ -> {
                asked.incrementAndGet();
                return new InetAddress[] {literal("1.1.1.1"), literal("127.0.0.1")};
            };

            assertThatThrownBy(() -> new Outward(false).post(to, Map.of(), "{}", names))
                    .hasMessage("127.0.0.1 is not a public address");

            assertThat(asked).hasValue(1);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /// A message larger than what the two systems keep between them blocks its sender: no time-out of a socket ends
    /// that.
    @Test
    void aReceiverThatNeverReadsIsGivenUp() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var to = URI.create("http://127.0.0.1:%d/".formatted(deaf.getLocalPort()));
            var outward = new Outward(true, Duration.ofMillis(200));
            var large = "x".repeat(32 << 20);

            assertThatThrownBy(() ->
                            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outward.post(to, Map.of(), large)))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("no answer in time");
        }
    }

    @Test
    void theLiteralOfTheMachineItselfIsNotCalledEither() {
        for (var each : new String[] {
            "https://127.0.0.1:1/", "https://[::1]:1/", "https://[::ffff:10.0.0.1]/", "https://2130706433/"
        })
            assertThatThrownBy(() -> new Outward(false).post(URI.create(each), Map.of(), "{}"))
                    .as(each)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is not a public address");
    }

    /// The example of the libraries of Standard Webhooks.
    @Test
    void aSignatureIsTheOneOfTheSpecification() {
        var secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
