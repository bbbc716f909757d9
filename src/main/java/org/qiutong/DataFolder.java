package org.qiutong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/// Creates the data folder, just before logging opens its file there.
class DataFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /// The folder cannot be created or written to.
    static final class NotWritable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String folder;

        NotWritable(Path folder, IOException cause) {
            super(cause);
            this.folder = folder.toAbsolutePath().normalize().toString();
        }

        String folder() {
            return folder;
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var folder = Path.of(event.getEnvironment().getProperty("qiutong.data", "data"));
        try {
            Files.createDirectories(folder.resolve("logs"));
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new NotWritable(folder, e);
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
