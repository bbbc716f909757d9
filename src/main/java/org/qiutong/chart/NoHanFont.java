package org.qiutong.chart;

/// No font of this system has the Han characters of a text to be drawn or typeset.
public final class NoHanFont extends RuntimeException {

    public NoHanFont(String text) {
        super("No font of this system has all characters of: " + text);
    }
}
