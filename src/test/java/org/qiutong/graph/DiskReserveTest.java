package org.qiutong.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk whose free space is made up; the reserve on it is a real file.
class DiskReserveTest {

    private static final long PLENTY = 1L << 40;

    @TempDir Path folder;

    private final AtomicLong free = new AtomicLong(PLENTY);
    private DiskReserve disk;

    @BeforeEach
    void keep() {
        disk = new DiskReserve(folder, free::get);
        disk.look();
    }

    @Test
    void holdsSpaceWhileThereIsEnough() {
        assertThat(folder.resolve("disk.reserve")).hasSize(DiskReserve.SIZE);
        assertThatCode(disk::checkSpace).doesNotThrowAnyException();
    }

    @Test
    void givesTheSpaceBackAndRefusesChangesWhenTheDiskIsFull() {
        free.set(DiskReserve.MARGIN - 1);
        assertThatThrownBy(disk::checkSpace).isInstanceOf(DiskFullException.class);
        assertThat(folder.resolve("disk.reserve")).doesNotExist();
        assertThat(disk.isFull()).isTrue();
    }

    /// What was given back is free space, and no reason to take changes.
    @Test
    void isNotMisledByItsOwnSpace() {
        free.set(DiskReserve.MARGIN - 1);
        disk.look();
        free.addAndGet(DiskReserve.SIZE);
        assertThatThrownBy(disk::checkSpace).isInstanceOf(DiskFullException.class);
    }

    @Test
    void takesChangesAgainWhenThereIsSpace() {
        free.set(0);
        disk.look();
        free.set(PLENTY);
        assertThatCode(disk::checkSpace).doesNotThrowAnyException();
        assertThat(folder.resolve("disk.reserve")).hasSize(DiskReserve.SIZE);
        assertThat(disk.isFull()).isFalse();
    }

    /// A disk that never had room for the reserve is used as far as it goes.
    @Test
    void doesWithoutAReserveOnASmallDisk(@TempDir Path small) {
        var without = new DiskReserve(small, () -> DiskReserve.SIZE);
        assertThatCode(without::checkSpace).doesNotThrowAnyException();
        assertThat(small.resolve("disk.reserve")).doesNotExist();
    }
}
