package org.pacta.page.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class BusyAnswersTest {

    private final BusyAnswers filter =
            new BusyAnswers(new DefaultListableBeanFactory().getBeanProvider(ErrorPages.class), new Pages());

    private MockHttpServletResponse answered(RuntimeException fault) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/unions"), response, (_, _) -> {
            throw fault;
        });
        return response;
    }

    @Test
    void aProgramIsToldWhenToAskAgain() throws Exception {
        var response = answered(
                new CannotCreateTransactionException("none", new SQLTransientConnectionException("timed out")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("ask again in some seconds");
    }

    @Test
    void anotherFaultStaysAFault() {
        var fault = new IllegalStateException("ours");
        assertThatThrownBy(() -> answered(fault)).isSameAs(fault);
    }
}
