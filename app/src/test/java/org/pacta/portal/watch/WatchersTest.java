package org.pacta.portal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pacta.page.delivery.PublicUrls;
import org.springframework.mock.web.MockHttpServletRequest;

class WatchersTest {

    private static final String TOKEN = "0123456789abcdef";

    private static boolean may(String token, String url, Consumer<MockHttpServletRequest> of) {
        var request = new MockHttpServletRequest("GET", "/metrics");
        of.accept(request);
        return new Watchers(token, PublicUrls.of(url)).may(request);
    }

    @Test
    void theMachineItselfMayByANameOfItsOwn() {
        assertThat(may("", "", _ -> {})).isTrue();
        assertThat(may("", "", request -> request.setServerName("127.0.0.1"))).isTrue();
        assertThat(may("", "", request -> {
                    request.setRemoteAddr("0:0:0:0:0:0:0:1");
                    request.setServerName("[::1]");
                }))
                .isTrue();
        assertThat(may("", "", request -> request.setRemoteAddr("192.0.2.7"))).isFalse();
        assertThat(may("", "", request -> request.setServerName("pacta.example.org")))
                .isFalse();
        assertThat(may("", "", request -> request.setServerName("127.0.0.1.example.org")))
                .isFalse();
    }

    @Test
    void aProxyOnTheMachineIsNotTheMachine() {
        assertThat(may("", "https://pacta.example.org", _ -> {})).isFalse();
        assertThat(may("", "", request -> request.addHeader("Forwarded", "for=192.0.2.7")))
                .isFalse();
        assertThat(may("", "", request -> request.addHeader("Via", "1.1 proxy")))
                .isFalse();
    }

    @Test
    void theTokenOpensFromEverywhereAndNothingElseDoes() {
        Consumer<MockHttpServletRequest> far = request -> request.setRemoteAddr("192.0.2.7");
        var shown = far.andThen(request -> request.addHeader("Authorization", "Bearer " + TOKEN));
        assertThat(may(TOKEN, "https://pacta.example.org", shown)).isTrue();
        assertThat(may("another-token-here", "", shown)).isFalse();
        assertThat(may("", "", shown)).isFalse();
        assertThat(may(TOKEN, "", far.andThen(request -> request.addHeader("Authorization", "Bearer "))))
                .isFalse();
        assertThat(may("", "", far.andThen(request -> request.addHeader("Authorization", "Bearer "))))
                .isFalse();
        // shown by the machine itself, a wrong one is wrong
        assertThat(may(TOKEN, "", request -> request.addHeader("Authorization", "Bearer another")))
                .isFalse();
    }

    @Test
    void aTokenThatCouldBeGuessedOpensNothing() {
        assertThat(may("short", "", request -> {
                    request.setRemoteAddr("192.0.2.7");
                    request.addHeader("Authorization", "Bearer short");
                }))
                .isFalse();
    }
}
