package org.qiutong.exchange.qiutong;

import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.id.StudyId;

/// Reads studies for tests of other packages.
public final class StudyReading {

    private StudyReading() {}

    public static ImportFormat format() {
        return new QiutongReader(PolisReading.MESSAGES);
    }

    public static ImportBatch shipped(String study) {
        return new QiutongReader(PolisReading.MESSAGES)
                .read(StudyFolder.shipped(new StudyId(study)), ImportRequest.NONE);
    }

    public static ImportBatch read(StudyFolder folder) {
        return new QiutongReader(PolisReading.MESSAGES).read(folder, ImportRequest.NONE);
    }
}
