package org.qiutong.backup;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes a backup a day while the program runs, if a folder is set for it, and keeps the latest
/// ones. What was missed while the program did not run is made up soon after the start.
@Component
@ConditionalOnWebApplication
class BackupSchedule {

    private static final Duration DAY = Duration.ofDays(1);

    /// After a start, and after a failure.
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final BackupService backups;
    private final Optional<BackupFolder> folder;
    private final LocalTime at;
    private final int keep;
    private final Clock time;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    backup -> Thread.ofPlatform().name("backup").daemon().unstarted(backup));
    private volatile boolean failed;

    @Autowired
    BackupSchedule(
            BackupService backups,
            @Value("${qiutong.backup}") String folder,
            @Value("${qiutong.backup-at}") LocalTime at,
            @Value("${qiutong.backup-keep}") int keep) {
        this(backups, folder, at, keep, Clock.system(ZoneId.systemDefault()));
    }

    BackupSchedule(BackupService backups, String folder, LocalTime at, int keep, Clock time) {
        if (keep < 1) {
            throw new IllegalArgumentException("QIUTONG_BACKUP_KEEP is at least 1");
        }
        this.backups = backups;
        this.folder =
                folder.isBlank()
                        ? Optional.empty()
                        : Optional.of(new BackupFolder(Path.of(folder).toAbsolutePath()));
        this.at = at;
        this.keep = keep;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        folder.ifPresent(each -> schedule(isDue(each) ? SOON : untilNext()));
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
    }

    private void schedule(Duration in) {
        if (!clock.isShutdown()) {
            var _ = clock.schedule(this::run, in.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        boolean made = make();
        schedule(made ? untilNext() : AGAIN);
    }

    /// Makes one now.
    ///
    /// @return whether there is one now
    boolean make() {
        BackupFolder to = folder.orElseThrow();
        Path file = to.next(LocalDateTime.now(time));
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            var manifest = BackupFile.write(file, out -> backups.make().writeTo(out));
            to.keep(keep);
            failed = false;
            LOG.info("Backed up {} nodes to {}", manifest.nodes(), file);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException e) {
            failed = true;
            LOG.error("The backup to {} failed and is tried again in {}", file, AGAIN, e);
            return false;
        }
    }

    /// Whether the latest one is older than a day.
    private boolean isDue(BackupFolder to) {
        return age(to).filter(age -> age.compareTo(DAY) < 0).isEmpty();
    }

    Duration untilNext() {
        LocalDateTime now = LocalDateTime.now(time);
        LocalDateTime next = now.with(at);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    /// Whether the last try failed.
    boolean hasFailed() {
        return failed;
    }

    /// The age of the latest scheduled backup; empty if there is none.
    Optional<Duration> age() {
        return folder.flatMap(this::age);
    }

    private Optional<Duration> age(BackupFolder to) {
        try {
            return to.latest().map(made -> Duration.between(made, LocalDateTime.now(time)));
        } catch (IOException e) {
            LOG.warn("The folder of the backups cannot be read", e);
            return Optional.empty();
        }
    }
}
