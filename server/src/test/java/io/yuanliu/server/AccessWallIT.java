package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.counterexample.rooms.web.ForgottenController;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Open;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Wall 5 of ARCHITECTURE.md: access fails closed, in the program and in SQL. */
@PlatformTest
class AccessWallIT {
    /** Tables without scoped rows that the reader may read; a new one is named here on purpose. */
    private static final Set<String> FOR_EVERY_ASKER = Set.of("profile_version", "registry_kind", "scan_count");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Test
    void everyEndpointDeclaresARightOrThatItIsOpen() {
        assertThat(mappings.getHandlerMethods().values().stream()
                        .filter(AccessWallIT::isOurs)
                        .filter(method -> !isDeclared(method.getMethod(), method.getBeanType())))
                .isEmpty();
        assertThat(mappings.getHandlerMethods().values().stream().filter(AccessWallIT::isOurs))
                .isNotEmpty();
    }

    @Test
    void anEndpointWithoutADeclarationIsCaught() throws Exception {
        assertThat(isDeclared(ForgottenController.class.getMethod("secrets"), ForgottenController.class))
                .isFalse();
    }

    /** Whatever an endpoint declares: a request from nobody gets through to open ones only. */
    @Test
    void nobodyIsAnsweredButAtOpenEndpoints() {
        var answered = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (isOpen(method)) {
                return;
            }
            addresses(info).forEach(request -> {
                int status = http.method(request.method())
                        .uri(request.path())
                        .exchange()
                        .getResponse()
                        .getStatus();
                if (status != 401 && status != 403) {
                    answered.add(request + " " + status);
                }
            });
        });
        assertThat(answered).isEmpty();
    }

    /** An empty table has no row to ask the policy about, and nothing to show. */
    @Test
    void aReadWithoutAScopeRaisesInSql() {
        writer.sql("insert into refusal (at, client, request, findings, sha256) values (now(), 'x', false, '[]', '')")
                .update();
        var filled = tables("relrowsecurity").stream().filter(this::hasRows).toList();
        assertThat(filled).contains("refusal");
        for (String table : filled) {
            assertThatThrownBy(() -> reader.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("a read without a scope");
        }
    }

    @Test
    void everyTableThatTheReaderSeesIsGuardedOrNamedHere() {
        assertThat(tables("has_table_privilege('yuanliu_reader', c.oid, 'select')"
                        + " and not (relrowsecurity and relforcerowsecurity)"))
                .isSubsetOf(FOR_EVERY_ASKER);
    }

    private boolean hasRows(String table) {
        return writer.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /** Names of tables and partitions; the histories of the migrations hold nothing of anybody. */
    private List<String> tables(String condition) {
        return JdbcClient.create(owner)
                .sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                          and c.relname not like 'flyway_schema_history%%' and c.relname <> 'guarded'
                          and (%s) order by 1""".formatted(condition))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.yuanliu.")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static boolean isDeclared(Method method, Class<?> controller) {
        return Stream.of(Needs.class, Open.class)
                .anyMatch(annotation -> AnnotatedElementUtils.hasAnnotation(method, annotation)
                        || AnnotatedElementUtils.hasAnnotation(controller, annotation));
    }

    private static boolean isOpen(HandlerMethod method) {
        Open open = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Open.class);
        if (open == null) {
            open = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Open.class);
        }
        return open != null && !open.signedIn();
    }

    private static List<Asked> addresses(RequestMappingInfo info) {
        var found = new ArrayList<Asked>();
        for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]*}", "1").replace("**", "1");
            var methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                found.add(new Asked(HttpMethod.GET, path));
            }
            methods.forEach(method -> found.add(new Asked(method.asHttpMethod(), path)));
        }
        return found;
    }

    private record Asked(HttpMethod method, String path) {}
}
