package org.qiutong.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.ProgramTest;
import org.qiutong.graph.Restoring;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

@ProgramTest
class BackupScheduleTest {

    @TempDir Path folder;

    @Autowired BackupService backups;

    private BackupSchedule schedule(Path to, String now) {
        return new BackupSchedule(
                backups,
                to.toString(),
                LocalTime.of(3, 0),
                2,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void keepsTheLatestOfItsOwn() throws IOException {
        Path to = folder.resolve("backups");
        Files.createDirectories(to);
        Files.writeString(to.resolve("notes.zip"), "of somebody else");
        for (int day = 1; day <= 3; day++) {
            assertThat(schedule(to, "2026-01-0" + day + "T03:00:00Z").make()).isTrue();
        }
        assertThat(names(to))
                .containsExactly(
                        "notes.zip", "qiutong-20260102-030000.zip", "qiutong-20260103-030000.zip");
        Path latest = to.resolve("qiutong-20260103-030000.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(latest)))
                .isEqualTo("rw-------");
        try (var archive = Restoring.open(latest)) {
            assertThat(archive.manifest().labels()).containsKeys("Quotation", "Account");
        }
        assertThat(schedule(to, "2026-01-03T05:00:00Z").age()).contains(Duration.ofHours(2));
    }

    @Test
    void tellsAFailureUntilOneSucceeds() throws IOException {
        Path to = folder.resolve("file");
        Files.writeString(to, "no folder");
        BackupSchedule schedule = schedule(to, "2026-01-01T03:00:00Z");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        BackupHealth health = new BackupHealth(schedule, meters);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(schedule.make()).isFalse();
        assertThat(health.health().getStatus().getCode()).isEqualTo("BACKUP_FAILED");
        assertThat(meters.get("qiutong.backup.failed").gauge().value()).isOne();
        assertThat(meters.get("qiutong.backup.age").gauge().value()).isNaN();
        Files.delete(to);
        assertThat(schedule.make()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("qiutong.backup.age").gauge().value()).isZero();
    }

    @Test
    void isDueAtItsTimeOfDay() {
        assertThat(schedule(folder, "2026-01-01T02:00:00Z").untilNext())
                .isEqualTo(Duration.ofHours(1));
        assertThat(schedule(folder, "2026-01-01T03:00:00Z").untilNext())
                .isEqualTo(Duration.ofDays(1));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
