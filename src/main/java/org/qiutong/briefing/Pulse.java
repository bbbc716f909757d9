package org.qiutong.briefing;

import org.qiutong.kit.Job;

/// Counts the steps of making a file, and ends the work if its job has been cancelled.
final class Pulse implements Runnable {

    /// The share of the work that reading the evidence is.
    static final double READING = 0.1;

    /// How often each text is laid out: for its least width, its greatest width, and in place.
    private static final int PASSES = 3;

    private final Job<?> job;
    private final int all;
    private int count;

    /// @param texts how many there are to lay out
    Pulse(Job<?> job, int texts) {
        this.job = job;
        all = Math.max(1, PASSES * texts);
    }

    @Override
    public void run() {
        count++;
        job.reached(READING + (1 - READING) * Math.min(0.95, (double) count / all));
    }
}
