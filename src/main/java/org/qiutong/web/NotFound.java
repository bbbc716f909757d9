package org.qiutong.web;

/// Nothing has the id that was asked for.
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String kind, String id) {
        super("no " + kind + " has the id '" + id + "'");
    }
}
