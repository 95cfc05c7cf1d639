package io.yuanliu.server.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What is found by an address's first words, against the framework's own look through everything that there is. */
@PlatformTest
@DisplayName("The endpoint behind an address")
class AddressesIT {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final List<String> ENDINGS = List.of("", "/", "/further", ".json", ";a=b", "%2F", "//");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    @Autowired
    ApplicationContext context;

    @Test
    void isThatOfTheFramework() {
        var theirs = theirs();
        var others = new TreeMap<String, String>();
        int found = 0;
        for (var path : paths()) {
            for (var method : METHODS) {
                var expected = isDisguised(path) ? "none" : answer(theirs, method, path);
                found += expected.contains("Controller") ? 1 : 0;
                if (!answer(ours, method, path).equals(expected)) {
                    others.put(method + " " + path, expected + " / " + answer(ours, method, path));
                }
            }
        }
        assertThat(found).isGreaterThan(400);
        assertThat(others).isEmpty();
    }

    @Test
    void isNoneWhereTheFirstWordIsWrittenInAnotherWay() {
        for (var path : List.of("/a%70i/partners", "/%74/99020200100170000413", "/api;x/records")) {
            assertThat(answer(ours, "GET", path)).as(path).isEqualTo("none");
        }
    }

    private static boolean isDisguised(String path) {
        return path.matches("/[^/]*[;%].*");
    }

    /** Every address that there is, and such as only look like one. */
    private Set<String> paths() {
        var paths = new TreeSet<String>();
        for (var info : ours.getHandlerMethods().keySet()) {
            for (var pattern : info.getPatternValues()) {
                Stream.of("2026", "urn:epc:id:sgtin:0614141.107346.1")
                        .map(value -> pattern.replaceAll("\\{[^/]*}", value))
                        .forEach(path -> ENDINGS.forEach(ending -> paths.add(path + ending)));
                paths.add(pattern.replaceFirst("/[^/]*", ""));
                paths.add("/" + pattern);
                paths.add(pattern.toUpperCase(Locale.ROOT));
            }
        }
        paths.addAll(List.of("/", "", "/api", "/api/", "/t/", "/t/..;/api/records"));
        return paths;
    }

    private RequestMappingHandlerMapping theirs() {
        var plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(context);
        plain.setPatternParser(ours.getPatternParser());
        plain.setContentNegotiationManager(ours.getContentNegotiationManager());
        ours.getHandlerMethods()
                .forEach((info, method) -> plain.registerMapping(info, method.getBean(), method.getMethod()));
        return plain;
    }

    private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return answer(mapping.getHandler(request), request);
        } catch (Exception refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private static String answer(@Nullable HandlerExecutionChain chain, MockHttpServletRequest request) {
        if (chain == null) {
            return "none";
        }
        var told = new ArrayList<String>();
        told.add(chain.getHandler() instanceof HandlerMethod method ? method.toString() : "other");
        for (var attribute : List.of(
                RequestMappingHandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                RequestMappingHandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                RequestMappingHandlerMapping.MATRIX_VARIABLES_ATTRIBUTE,
                RequestMappingHandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)) {
            told.add(String.valueOf(request.getAttribute(attribute)));
        }
        return String.join(" ", told);
    }
}
