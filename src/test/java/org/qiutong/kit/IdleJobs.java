package org.qiutong.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Waits after each test until the jobs that it started have ended, so that none of them changes
/// the data of the next test.
public final class IdleJobs implements TestExecutionListener {

    private static final Duration AT_MOST = Duration.ofMinutes(1);

    @Override
    public void afterTestMethod(TestContext test) throws InterruptedException {
        Jobs jobs = test.getApplicationContext().getBean(Jobs.class);
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!jobs.idle() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(jobs.idle()).as("no job is left").isTrue();
    }
}
