package org.qiutong.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

/// What the API says when the database fails a request that has no fault of its own.
class ProblemsTest {

    private static final String OUTAGE = "the database does not answer; try again in a moment";

    @Test
    void whatOthersAreChangingIsNoOutage() {
        assertUnavailable(
                new PessimisticLockingFailureException("deadlock"),
                "others were changing the same things; try again in a moment");
        assertUnavailable(new DataAccessResourceFailureException("gone"), OUTAGE);
    }

    private static void assertUnavailable(RuntimeException failure, String detail) {
        var answer = new Problems().databaseFailed(failure);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(requireNonNull(answer.getBody()).getDetail()).isEqualTo(detail);
    }
}
