package org.qiutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.MergedContextConfiguration;

/// A test of the whole program with the founding study on a database in process. All such tests of
/// a run share one program: whoever changes the data puts it back.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Qiutong.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@ContextConfiguration(loader = ProgramTest.InFolderOfItsOwn.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface ProgramTest {

    /// Starts the program on an empty data folder.
    class InFolderOfItsOwn extends SpringBootContextLoader {

        @Override
        protected String[] getInlinedProperties(MergedContextConfiguration test) {
            try {
                Path data = Files.createTempDirectory(Path.of("target"), "data-");
                return Stream.concat(
                                Stream.of(super.getInlinedProperties(test)),
                                Stream.of("qiutong.data=" + data))
                        .toArray(String[]::new);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
