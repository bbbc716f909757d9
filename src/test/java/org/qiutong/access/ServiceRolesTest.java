package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every service method declares who may call it.
class ServiceRolesTest {

    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);

    @Test
    void everyServiceMethodDeclaresWhoMayCallIt() {
        JavaClasses program =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.qiutong");
        assertThat(program.stream().filter(ServiceRolesTest::isService)).isNotEmpty();
        assertThat(program.stream().flatMap(ServiceRolesTest::undeclared)).isEmpty();
    }

    @Test
    void aMethodWithoutARoleIsFound() {
        JavaClasses open = new ClassFileImporter().importClasses(OpenService.class);
        assertThat(open.stream().flatMap(ServiceRolesTest::undeclared))
                .singleElement()
                .asString()
                .endsWith("OpenService.forgotten()");
    }

    private static Stream<String> undeclared(JavaClass type) {
        if (!isService(type)) {
            return Stream.of();
        }
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> DECLARATIONS.stream().noneMatch(method::isAnnotatedWith))
                .filter(method -> DECLARATIONS.stream().noneMatch(type::isAnnotatedWith))
                .map(JavaMethod::getFullName);
    }

    private static boolean isService(JavaClass type) {
        return type.getSimpleName().endsWith("Service");
    }

    static final class OpenService {
        @PermitAll
        public void read() {}

        public void forgotten() {}
    }
}
