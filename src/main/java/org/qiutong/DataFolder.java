package org.qiutong;

import java.io.IOException;
import java.nio.file.Path;
import org.qiutong.files.Private;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/// Creates the data folder, just before logging opens its file there. All in it is for the user who
/// runs the program alone; what others could read of an older one is corrected.
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
            Private.createFolder(folder);
            Private.createFilesForTheOwnerAlone(folder);
            Private.correct(folder);
            Private.createFolder(folder.resolve("logs"));
        } catch (IOException e) {
            throw new NotWritable(folder, e);
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
