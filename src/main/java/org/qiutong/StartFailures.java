package org.qiutong;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.GraphStartException;
import org.qiutong.web.InvalidSetting;
import org.qiutong.web.PublicAddress;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// Reports why the program could not start, and the remedy, in one line for each language. The
/// stack trace goes to the log file.
@Order(0)
class StartFailures implements SpringBootExceptionReporter {

    private final @Nullable ConfigurableApplicationContext context;

    /// @param context null if the program failed before it was created
    StartFailures(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof DataFolder.NotWritable e) {
            // There is no log to write to.
            System.err.println(
                    StartMessage.lines("start.dataFolderNotWritable", Map.of("place", e.folder())));
            return true;
        }
        if (context == null) {
            return false;
        }
        if (context.isClosed()) {
            // The program was stopped during its start.
            return true;
        }
        LoggerFactory.getLogger(StartFailures.class).info("Not started", failure);
        System.err.println(explain(failure, context.getEnvironment()));
        return true;
    }

    private static String explain(Throwable failure, Environment environment) {
        return switch (failure) {
            case GraphStartException e -> explain(e, environment);
            case PortInUseException e ->
                    StartMessage.lines(
                            "start.portInUse", Map.of("port", Integer.toString(e.getPort())));
            case InvalidSetting e ->
                    StartMessage.lines(key(e.setting()), Map.of("value", e.value()));
            case WebServerException _ -> cannotListen(environment);
            case BindException e when e.getName().toString().startsWith("server.") ->
                    cannotListen(environment);
            case InvalidConfigurationPropertyValueException e
                    when e.getName().startsWith("server.") ->
                    cannotListen(environment);
            default ->
                    failure.getCause() == null
                            ? StartMessage.lines("start.failed", Map.of("log", log(environment)))
                            : explain(failure.getCause(), environment);
        };
    }

    private static String key(String setting) {
        if (setting.equals(PublicAddress.SETTING)) {
            return "start.badPublicUrl";
        }
        return setting.startsWith("qiutong.oidc.") ? "start.oidcIncomplete" : "start.badProxies";
    }

    static String explain(GraphStartException e, Environment environment) {
        var place = Map.<String, Object>of("place", e.place(), "log", log(environment));
        return switch (e.reason()) {
            case FOLDER_IN_USE -> StartMessage.lines("start.dataFolderInUse", place);
            case SERVER_IN_USE -> StartMessage.lines("start.databaseInUse", place);
            case DAMAGED -> StartMessage.lines("start.databaseDamaged", place);
            case DISK_FULL -> StartMessage.lines("start.diskFull", place);
            case BAD_ADDRESS -> StartMessage.lines("start.databaseBadAddress", place);
            case UNREACHABLE -> StartMessage.lines("start.databaseUnreachable", place);
            case REFUSED -> StartMessage.lines("start.databaseRefused", place);
            case NO_DATABASE -> StartMessage.lines("start.noDatabase", place);
        };
    }

    private static String cannotListen(Environment environment) {
        return StartMessage.lines(
                "start.cannotListen",
                Map.of(
                        "address", environment.getRequiredProperty("server.address"),
                        "port", environment.getRequiredProperty("server.port")));
    }

    static String log(Environment environment) {
        return Path.of(environment.getRequiredProperty("logging.file.name"))
                .toAbsolutePath()
                .normalize()
                .toString();
    }
}
