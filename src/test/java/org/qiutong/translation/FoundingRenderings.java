package org.qiutong.translation;

import org.neo4j.driver.Driver;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;

/// Puts back what a test did at the desk.
public final class FoundingRenderings {

    private FoundingRenderings() {}

    public static void restore(Driver driver, ImportService imports) {
        try (var session = driver.session()) {
            session.run("MATCH (v:RenderingVersion) DETACH DELETE v").consume();
            session.run("MATCH (r:Rendering) DETACH DELETE r").consume();
        }
        imports.store(StudyReading.shipped("itif-2024"), "qiutong");
    }
}
