package org.qiutong.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of an [UploadField] that have arrived, and which are still to come. Files arrive in
/// requests of their own, so this is used by several threads at once.
final class ReceivedFiles {

    private final UploadField.Limits limits;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Integer> started = new HashMap<>();
    private final Map<String, Integer> arrived = new HashMap<>();
    private Optional<Set<String>> shown = Optional.empty();
    private Optional<Runnable> waiting = Optional.empty();

    ReceivedFiles(UploadField.Limits limits) {
        this.limits = limits;
    }

    /// Those that the browser shows, by name.
    synchronized Map<String, byte[]> files() {
        Map<String, byte[]> held = new HashMap<>(files);
        shown.ifPresent(held.keySet()::retainAll);
        return Map.copyOf(held);
    }

    /// Runs `action` now or when all files are here, as [UploadField#whenComplete].
    void whenComplete(Runnable action) {
        synchronized (this) {
            if (!isComplete()) {
                waiting = Optional.of(action);
                return;
            }
            waiting = Optional.empty();
        }
        action.run();
    }

    /// A file of the same name may have been uploaded before, so uploads are counted: as many must
    /// have arrived as have started.
    private boolean isComplete() {
        return shown.orElse(Set.of()).stream()
                .allMatch(name ->
                        arrived.getOrDefault(name, 0)
                                >= Math.max(1, started.getOrDefault(name, 0)));
    }

    /// Notes the names in the browser's list.
    void shown(Set<String> now) {
        synchronized (this) {
            shown.orElse(Set.of()).stream()
                    .filter(name -> !now.contains(name))
                    .forEach(this::remove);
            shown = Optional.of(now);
        }
        goOn();
    }

    /// Keeps a file that arrived before the server saw its upload start: it is a later one of the
    /// same name.
    private void remove(String name) {
        if (arrived.getOrDefault(name, 0) <= started.getOrDefault(name, 0)) {
            files.remove(name);
        }
    }

    /// Notes that the upload of a file has started.
    synchronized void started(String name) {
        started.merge(name, 1, Integer::sum);
    }

    /// Notes that the upload of a file has ended, whether it is kept or not.
    synchronized void arrived(String name) {
        arrived.merge(name, 1, Integer::sum);
    }

    /// Runs what waits, if all files are here.
    void goOn() {
        Optional<Runnable> action;
        synchronized (this) {
            if (!isComplete()) {
                return;
            }
            action = waiting;
            waiting = Optional.empty();
        }
        action.ifPresent(Runnable::run);
    }

    /// Keeps a file unless the limits forbid it.
    ///
    /// A file that the reader has just removed may still be counted as shown. So twice the limit is
    /// held; the browser itself takes no more than the limit.
    synchronized boolean keep(String name, byte[] bytes) {
        files.remove(name);
        long held = files.values().stream().mapToLong(each -> each.length).sum();
        if (bytes.length > limits.megabytes() << 20
                || held + bytes.length > (long) limits.together() << 20
                || files.size() >= 2 * limits.files()) {
            return false;
        }
        files.put(name, bytes);
        return true;
    }
}
