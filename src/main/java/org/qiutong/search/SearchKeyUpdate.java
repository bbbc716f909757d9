package org.qiutong.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Indexes the studies of a data folder whose search keys are missing or of an older version.
@Component
@Order(-1) // before anything is stored
class SearchKeyUpdate implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SearchKeyUpdate.class);

    private final SearchIndex index;

    SearchKeyUpdate(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int studies = index.bringUpToDate();
        if (studies > 0) {
            LOG.info("Made the texts of {} studies findable", studies);
        }
    }
}
