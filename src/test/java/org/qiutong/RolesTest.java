package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qiutong.access.Role;
import org.qiutong.command.RunningCommand;
import org.qiutong.ground.index.Stances;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may do what: each address of the API asked, each view opened, and each method of a bean that
/// reads or writes for a user decided, with an account of each role and with none. The result is
/// the file `docs/roles.md`.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class RolesTest extends ViewTest {

    private static final Path FILE = Path.of("docs/roles.md");
    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);

    /// Only services reach the sets of experts in memory, and commands are asked for with the token
    /// in the data folder.
    private static final Set<Class<?>> BELOW_SERVICES = Set.of(Stances.class, RunningCommand.class);

    @Autowired MockMvc http;
    @Autowired ApplicationContext program;

    private enum Reader {
        NOBODY(Role.READER),
        ANALYST(Role.ANALYST),
        CONVENOR(Role.CONVENOR),
        RESEARCHER(Role.RESEARCHER),
        ADMINISTRATOR(Role.ADMINISTRATOR);

        private final Role role;

        Reader(Role role) {
            this.role = role;
        }

        Authentication authentication() {
            var roles =
                    AuthorityUtils.createAuthorityList(
                            role.included().stream().map(each -> "ROLE_" + each).toList());
            if (this != NOBODY) {
                roles.addAll(AuthorityUtils.createAuthorityList("ROLE_ACCOUNT"));
            }
            return this == NOBODY
                    ? new AnonymousAuthenticationToken("nobody", "nobody", roles)
                    : UsernamePasswordAuthenticationToken.authenticated("somebody", "", roles);
        }
    }

    @AfterEach
    void forgetTheUser() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoMayDoWhatIsInTheDocs() throws Exception {
        String table =
                """
                # Who may do what

                Each role includes what somebody without an account may do. A test asks every address, opens
                every view and decides every method with each of them, and keeps this file true; of methods with one
                name it lists who may call all of them. Beyond that, a
                dialogue is open to those it is shared with, and a confidential study to its team.

                ## Addresses of the API

                %s
                ## Views

                %s
                ## Methods of services

                %s\
                """
                        .formatted(table(addresses()), table(views()), table(methods()));
        if (!Files.exists(FILE) || !Files.readString(FILE).equals(table)) {
            Files.writeString(Path.of("target/roles.md"), table);
        }
        assertThat(FILE)
                .as("compare target/roles.md, and copy it if it is right")
                .hasContent(table);
    }

    @Test
    void everyBeanThatReachesTheGraphDeclaresWhoMayCallIt() {
        assertThat(guarded().stream().flatMap(RolesTest::undeclared)).isEmpty();
    }

    private SortedMap<String, List<Reader>> addresses() throws Exception {
        var addresses = new TreeMap<String, List<Reader>>();
        var mappings =
                program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods();
        for (var mapping : mappings.entrySet()) {
            if (!mapping.getValue().getBeanType().getName().startsWith("org.qiutong.")) {
                continue;
            }
            RequestMappingInfo info = mapping.getKey();
            for (HttpMethod method : methods(info)) {
                for (String path : info.getPatternValues()) {
                    var may = new ArrayList<Reader>();
                    for (Reader reader : Reader.values()) {
                        int status = status(method, path.replaceAll("\\{[^}]*}", "x"), reader);
                        if (status != 401 && status != 403) {
                            may.add(reader);
                        }
                    }
                    addresses.put("`%s %s`".formatted(method, path), may);
                }
            }
        }
        return addresses;
    }

    private static List<HttpMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of(HttpMethod.GET)
                : methods.stream().map(each -> each.asHttpMethod()).toList();
    }

    private int status(HttpMethod method, String path, Reader reader) throws Exception {
        var request = request(method, path).accept("*/*");
        var user =
                reader == Reader.NOBODY
                        ? SecurityMockMvcRequestPostProcessors.anonymous()
                        : SecurityMockMvcRequestPostProcessors.authentication(
                                reader.authentication());
        return http.perform(request.with(user).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private SortedMap<String, List<Reader>> views() {
        var views = new TreeMap<String, List<Reader>>();
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            Class<? extends Component> view = route.getNavigationTarget();
            if (!view.getPackageName().startsWith("org.qiutong")) {
                continue;
            }
            var may = new ArrayList<Reader>();
            for (Reader reader : Reader.values()) {
                SecurityContextHolder.getContext().setAuthentication(reader.authentication());
                UI.getCurrent()
                        .navigate(route.getTemplate().replaceAll(":\\w+[?*]?(\\([^)]*\\))?", "x"));
                Object shown =
                        UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
                // What does not exist was looked for, which only somebody may who may see it.
                if (view.isInstance(shown)
                        || shown.getClass().getSimpleName().equals("NotFoundView")) {
                    may.add(reader);
                }
            }
            views.put("`/%s`".formatted(route.getTemplate()), may);
        }
        return views;
    }

    /// Methods are called as those who may not, which ends before they do anything; for those who
    /// may the decision is enough.
    private SortedMap<String, List<Reader>> methods() {
        var decisions = new TreeMap<String, List<Reader>>();
        var manager = new Jsr250AuthorizationManager();
        for (Object bean : guarded()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            for (Method method : called(type).toList()) {
                var may = new ArrayList<Reader>();
                for (Reader reader : Reader.values()) {
                    var decision =
                            manager.authorize(reader::authentication, new Call(bean, method));
                    if (decision != null && decision.isGranted()) {
                        may.add(reader);
                    } else {
                        assertRefused(bean, method, reader);
                    }
                }
                decisions.merge(
                        "`%s.%s`".formatted(type.getSimpleName(), method.getName()),
                        may,
                        (one, other) -> one.stream().filter(other::contains).toList());
            }
        }
        return decisions;
    }

    private static void assertRefused(Object bean, Method method, Reader reader) {
        SecurityContextHolder.getContext().setAuthentication(reader.authentication());
        Object[] nothing =
                Arrays.stream(method.getParameterTypes())
                        .map(type -> Array.get(Array.newInstance(type, 1), 0))
                        .toArray();
        assertThatThrownBy(() -> method.invoke(bean, nothing))
                .as("%s by %s", method, reader)
                .cause()
                .isInstanceOf(AccessDeniedException.class);
    }

    /// The public beans that reach the graph, by whatever they are made of, and those that declare
    /// roles. Controllers are asked by their addresses.
    private List<Object> guarded() {
        Set<String> reaching = reaching();
        return Arrays.stream(program.getBeanDefinitionNames())
                .filter(program::isSingleton)
                .filter(name -> isGuarded(program.getType(name), reaching.contains(name)))
                .map(program::getBean)
                .toList();
    }

    private boolean isGuarded(@Nullable Class<?> bean, boolean reaches) {
        if (bean == null) {
            return false;
        }
        Class<?> type = ClassUtils.getUserClass(bean);
        return type.getPackageName().startsWith("org.qiutong.")
                && !type.getPackageName().startsWith("org.qiutong.graph")
                && !type.getPackageName().equals("org.qiutong.kit")
                && BELOW_SERVICES.stream().noneMatch(each -> each.isAssignableFrom(type))
                && Modifier.isPublic(type.getModifiers())
                && (reaches || called(type).anyMatch(RolesTest::declares));
    }

    private Set<String> reaching() {
        var beans = (ConfigurableListableBeanFactory) program.getAutowireCapableBeanFactory();
        var reaching = new HashSet<String>();
        var next = new ArrayDeque<>(List.of("queries", "graph", "neo4jClient", "neo4jTemplate"));
        while (!next.isEmpty()) {
            for (String dependent : beans.getDependentBeans(next.remove())) {
                if (reaching.add(dependent)) {
                    next.add(dependent);
                }
            }
        }
        return reaching;
    }

    private static Stream<String> undeclared(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return called(type).filter(method -> !declares(method)).map(Method::toString);
    }

    private static boolean declares(Method method) {
        return DECLARATIONS.stream()
                .anyMatch(each ->
                        method.isAnnotationPresent(each)
                                || method.getDeclaringClass().isAnnotationPresent(each));
    }

    private static Stream<Method> called(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    private static String table(SortedMap<String, List<Reader>> rows) {
        String heads =
                Stream.of(Reader.values())
                        .map(reader -> reader.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" | ", "| | ", " |\n"));
        String rule = "|---".repeat(Reader.values().length + 1) + "|\n";
        return rows.entrySet().stream()
                .map(row ->
                        Stream.of(Reader.values())
                                .map(reader -> row.getValue().contains(reader) ? "yes" : "–")
                                .collect(
                                        Collectors.joining(
                                                " | ", "| " + row.getKey() + " | ", " |\n")))
                .collect(Collectors.joining("", heads + rule, ""));
    }

    private record Call(Object getThis, Method getMethod) implements MethodInvocation {

        @Override
        public @Nullable Object[] getArguments() {
            return new Object[getMethod.getParameterCount()];
        }

        @Override
        public @Nullable Object proceed() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Method getStaticPart() {
            return getMethod;
        }
    }
}
