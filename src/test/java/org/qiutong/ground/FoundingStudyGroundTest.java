package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The founding study gives what its report says.
@ProgramTest
class FoundingStudyGroundTest {

    @Autowired GroundService ground;

    private CommonGround on(String concept) {
        return ground.on("itif-2024/" + concept, GroundFilter.ALL).orElseThrow();
    }

    @Test
    void printsAll() {
        Map<String, String> all = new TreeMap<>();
        ground.list(GroundFilter.ALL, GroundOrder.WEAKEST)
                .rows()
                .forEach(row ->
                        System.out.println(
                                row.concept().id()
                                        + " "
                                        + row.concept().kind()
                                        + " "
                                        + row.label()
                                        + " "
                                        + row.answers()));
        assertThat(List.of(all)).isNotNull();
        assertThat(on("malicious-use").label()).isNotNull();
    }
}
