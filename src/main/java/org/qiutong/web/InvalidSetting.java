package org.qiutong.web;

/// A setting from outside has no meaning, so that the program cannot start.
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String value;

    public InvalidSetting(String setting, String value) {
        super(setting + " cannot be '" + value + "'");
        this.setting = setting;
        this.value = value;
    }

    /// Its name, as `qiutong.public-url`.
    public String setting() {
        return setting;
    }

    public String value() {
        return value;
    }
}
