package org.qiutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.qiutong.graph.TestServer;
import org.qiutong.kit.IdleJobs;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;

/// A test of the whole program with the founding study. All such tests of a run share one program:
/// whoever changes the data puts it back. They run on the database in process; those with the tag
/// `server` run once more, with the system property `qiutong.test.server`, on a server.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Qiutong.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@ContextConfiguration(loader = ProgramTest.InFolderOfItsOwn.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestExecutionListeners(
        listeners = {ProgramTest.OwnSecurity.class, IdleJobs.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ProgramTest {

    /// Starts the program on a data folder of its own, and a server if there is to be one.
    class InFolderOfItsOwn extends SpringBootContextLoader {

        @Override
        protected String[] getInlinedProperties(MergedContextConfiguration test) {
            try {
                var properties = new ArrayList<>(List.of(super.getInlinedProperties(test)));
                properties.add("qiutong.data=" + StartedData.copy());
                if (Boolean.getBoolean("qiutong.test.server")) {
                    properties.addAll(TestServer.start());
                }
                return properties.toArray(String[]::new);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The security context strategy is static, and each program started in this process replaces
    /// it (outages are tested on a separate program). A test of the shared program restores it
    /// before its user logs in, and begins as nobody, whoever was left by the test before it.
    class OwnSecurity implements TestExecutionListener, Ordered {

        private static final int BEFORE_USERS = 5_000;

        @Override
        public void beforeTestMethod(TestContext test) {
            SecurityContextHolder.setContextHolderStrategy(
                    test.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
            SecurityContextHolder.clearContext();
        }

        @Override
        public int getOrder() {
            return BEFORE_USERS;
        }
    }
}
