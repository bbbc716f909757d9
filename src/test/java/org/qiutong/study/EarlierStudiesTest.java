package org.qiutong.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Transaction;
import org.qiutong.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Studies as they were stored when the text on how they were done was called their design.
@ProgramTest
class EarlierStudiesTest {

    @Autowired Driver driver;

    @Test
    void keepTheirTextsAndGetADesign() throws IOException {
        try (var session = driver.session();
                var transaction = session.beginTransaction()) {
            transaction
                    .run(
                            """
                            CREATE (:Study {id: 'voted', batch: 'polis:voted', design_de: 'Abstimmung'}),
                              (:Study {id: 'told', batch: 'qiutong:told', design_en: 'Interviews', design_zh_Hans: '访谈'}),
                              (:Institution {id: 'open', kind: 'COMMUNITY'})
                            """)
                    .consume();
            migrate(transaction, "V023__Designs_of_studies");
            assertThat(node(transaction, "voted"))
                    .containsEntry("design", "VOTES")
                    .containsEntry("method_de", "Abstimmung")
                    .doesNotContainKey("design_de");
            assertThat(node(transaction, "told"))
                    .containsEntry("design", "EXCERPTS")
                    .containsEntry("method_en", "Interviews")
                    .containsEntry("method_zh_Hans", "访谈")
                    .doesNotContainKeys("design_en", "design_zh_Hans");
            assertThat(node(transaction, "open")).containsEntry("kind", "NON_PROFIT");
            transaction.rollback();
        }
    }

    @Test
    void leaveTheirWithdrawalsToTheTeam() throws IOException {
        try (var session = driver.session();
                var transaction = session.beginTransaction()) {
            transaction
                    .run(
                            """
                            CREATE (:Study {id: 'closed', access: 'CONFIDENTIAL'}),
                              (:Study {id: 'open', access: 'RELEASED'}),
                              (:Withdrawal {id: 'w1', study: 'closed'}),
                              (:Withdrawal {id: 'w2', study: 'open'})
                            """)
                    .consume();
            migrate(transaction, "V036__Withdrawals_of_confidential_studies");
            assertThat(
                            transaction
                                    .run(
                                            "MATCH (w:Withdrawal:Restricted) RETURN w.id, w.restrictedTo")
                                    .list(row -> row.get(0).asString() + row.get(1).asList()))
                    .containsExactly("w1[closed]");
            transaction.rollback();
        }
    }

    @Test
    void loseDatesThatNobodyGave() throws IOException {
        try (var session = driver.session();
                var transaction = session.beginTransaction()) {
            transaction
                    .run(
                            """
                            CREATE (:Study {id: 'voted', batch: 'polis:voted', to: '2025-03', published: '2025-03-09'}),
                              (:Study {id: 'told', batch: 'qiutong:told', to: '2025-03', published: '2025-03-09'}),
                              (:Study {id: 'coded', batch: 'sheet:coded', to: '2025-03'})
                            WITH *
                            UNWIND [['told', '2025-03-01', null], ['coded', '2025-03-01', null],
                              ['coded', '2025-03-01', 'ada'], ['coded', '2025-04-02', null]] AS row
                            CREATE (:Quotation {id: randomUUID(), study: row[0]})
                              -[:HAS_RENDERING]->(:Rendering {id: randomUUID(), date: row[1], changedBy: row[2]})
                            """)
                    .consume();
            migrate(transaction, "V037__Dates_that_nobody_gave");
            assertThat(node(transaction, "voted"))
                    .containsEntry("to", "2025-03")
                    .doesNotContainKey("published");
            assertThat(node(transaction, "told")).containsEntry("published", "2025-03-09");
            assertThat(
                            transaction
                                    .run(
                                            """
                                            MATCH (q:Quotation)-[:HAS_RENDERING]->(r:Rendering)
                                            WHERE q.study IN ['told', 'coded']
                                            RETURN q.study + ' ' + coalesce(r.date, 'none') AS line
                                            ORDER BY line
                                            """)
                                    .list(row -> row.get("line").asString()))
                    .containsExactly(
                            "coded 2025-03-01",
                            "coded 2025-04-02",
                            "coded none",
                            "told 2025-03-01");
            transaction.rollback();
        }
    }

    private static void migrate(Transaction transaction, String migration) throws IOException {
        String all = Files.readString(Path.of("cypher/migrations/" + migration + ".cypher"));
        for (String statement : all.split(";\\n", -1)) {
            if (!statement.isBlank() && !statement.startsWith("CALL")) {
                transaction.run(statement).consume();
            }
        }
    }

    private static Map<String, Object> node(Transaction transaction, String id) {
        return transaction
                .run("MATCH (n:Study|Institution {id: $id}) RETURN n", Map.of("id", id))
                .single()
                .get("n")
                .asMap();
    }
}
