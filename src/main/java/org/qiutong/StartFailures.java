package org.qiutong;

import java.net.BindException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.GraphStartException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/// Says why the program could not start, and what to do about it, in a line of each language. The
/// stack trace goes to the log file.
@Order(0)
class StartFailures implements SpringBootExceptionReporter {

    private static final String UNKNOWN = "?";

    private final @Nullable ConfigurableApplicationContext context;

    StartFailures(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        LoggerFactory.getLogger(StartFailures.class).info("Not started", failure);
        System.err.println(explain(failure, failure));
        return true;
    }

    private String explain(Throwable failure, Throwable cause) {
        return switch (cause) {
            case DataFolder.NotWritable e ->
                    message("start.data-folder-not-writable", "folder", e.getMessage());
            case GraphStartException e -> explain(e);
            case PortInUseException e ->
                    message("start.port-in-use", "port", Integer.toString(e.getPort()));
            case BindException _ ->
                    message("start.address-not-available", "address", setting("server.address"));
            case org.springframework.boot.context.properties.bind.BindException e
                    when e.getName().toString().startsWith("server.") ->
                    badSetting(e.getName().getLastElement(Form.UNIFORM));
            default ->
                    cause.getCause() == null
                            ? message("start.failed", "log", log())
                            : explain(failure, cause.getCause());
        };
    }

    private String explain(GraphStartException e) {
        return switch (e.reason()) {
            case FOLDER_IN_USE -> message("start.data-folder-in-use", "folder", e.place());
            case DAMAGED ->
                    StartMessage.lines(
                            "start.database-damaged", Map.of("folder", e.place(), "log", log()));
            case BAD_ADDRESS ->
                    StartMessage.lines(
                            "start.bad-setting",
                            Map.of("name", "QIUTONG_NEO4J_URI", "value", e.place()));
            case UNREACHABLE -> message("start.database-unreachable", "address", e.place());
            case REFUSED -> message("start.database-refused", "address", e.place());
            case NO_DATABASE -> StartMessage.lines("start.no-database", Map.of());
        };
    }

    private String badSetting(String name) {
        return StartMessage.lines(
                "start.bad-setting",
                Map.of(
                        "name",
                        "QIUTONG_" + name.toUpperCase(Locale.ROOT),
                        "value",
                        setting("server." + name)));
    }

    private static String message(String key, String name, @Nullable String value) {
        return StartMessage.lines(key, Map.of(name, value == null ? UNKNOWN : value));
    }

    private String log() {
        return Path.of(setting("logging.file.name")).toAbsolutePath().normalize().toString();
    }

    private String setting(String name) {
        return context == null ? UNKNOWN : context.getEnvironment().getProperty(name, UNKNOWN);
    }
}
