package org.qiutong.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Says whether the last scheduled backup failed. The program serves all the same.
@Component("backup")
@ConditionalOnWebApplication
class BackupHealth implements HealthIndicator {

    private static final Status FAILED = new Status("BACKUP_FAILED");

    private final BackupSchedule schedule;

    BackupHealth(BackupSchedule schedule, MeterRegistry meters) {
        this.schedule = schedule;
        Gauge.builder("qiutong.backup.age", schedule, BackupHealth::seconds)
                .description("Age of the latest scheduled backup; NaN if there is none")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
        Gauge.builder("qiutong.backup.failed", schedule, each -> each.hasFailed() ? 1 : 0)
                .description("1 if the last scheduled backup failed")
                .strongReference(true)
                .register(meters);
    }

    private static double seconds(BackupSchedule schedule) {
        return schedule.age().map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN);
    }

    @Override
    public Health health() {
        return Health.status(schedule.hasFailed() ? FAILED : Status.UP).build();
    }
}
