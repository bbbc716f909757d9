package org.qiutong.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Metrics are for the machine itself, unless other addresses are set.
@ProgramTest
class MetricsAccessTest {

    @Autowired MockMvcTester program;

    @Test
    void showsTheMachineItselfWhatItMeasures() {
        assertThat(program.perform(get("/actuator/prometheus")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "qiutong_database_up 1.0",
                        "qiutong_backup_age_seconds NaN",
                        "qiutong_backup_failed 0.0",
                        "qiutong_jobs ",
                        "disk_free_bytes",
                        "jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator/prometheus/",
                "/actuator/sbom/application",
                "/actuator",
                "/actuator/env"
            })
    void hasNothingForOthers(String address) {
        assertThat(
                        program.perform(
                                get(address)
                                        .with(request -> {
                                            request.setRemoteAddr("203.0.113.7");
                                            return request;
                                        })))
                .hasStatus(404);
        assertThat(program.perform(get(address).header("X-Forwarded-For", "127.0.0.1")))
                .hasStatus(404);
    }
}
