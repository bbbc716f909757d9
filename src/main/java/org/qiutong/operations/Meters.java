package org.qiutong.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.qiutong.kit.Jobs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// The program's own figures, beside those that libraries measure.
@Component
class Meters implements MeterBinder {

    private final HealthIndicator database;
    private final Jobs jobs;

    Meters(@Qualifier("graph") HealthIndicator database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("qiutong.database.up", database, Meters::up)
                .description("1 if the database answers and takes changes")
                .register(registry);
        Gauge.builder("qiutong.jobs", jobs, Jobs::size)
                .description("Jobs of pages that run or wait")
                .register(registry);
    }

    private static double up(HealthIndicator database) {
        Health health = database.health();
        return health != null && health.getStatus().equals(Status.UP) ? 1 : 0;
    }
}
