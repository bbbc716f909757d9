package org.qiutong.chart;

/// No font of this system has the Han characters of a drawing.
public final class NoHanFont extends RuntimeException {

    NoHanFont(String text) {
        super("No font of this system has all characters of: " + text);
    }
}
