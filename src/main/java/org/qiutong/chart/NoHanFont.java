package org.qiutong.chart;

/// No font of this system has the Han characters of a text that is to be drawn or set.
public final class NoHanFont extends RuntimeException {

    public NoHanFont(String text) {
        super("No font of this system has all characters of: " + text);
    }
}
