package io.yuanliu.server.paging.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.problem.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that an address does not know: what somebody misspelt must not be answered as if he had not. */
@Component
class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(request)) {
            var known = known(method);
            var findings = new ArrayList<Finding>();
            for (var name : new TreeSet<>(request.getParameterMap().keySet())) {
                if (!known.contains(name)) {
                    findings.add(unknown(name, known));
                }
            }
            if (!findings.isEmpty()) {
                throw new Rejection.Unreadable(List.copyOf(findings));
            }
        }
        return true;
    }

    /** EPCIS reads its parameters itself; public pages take what somebody's scanner adds. */
    private static boolean isOurs(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static Set<String> known(HandlerMethod method) {
        var known = new TreeSet<String>();
        Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .forEach(parameter -> known.add(name(parameter)));
        Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                .flatMap(parameter -> Arrays.stream(parameter.getParameterType().getRecordComponents()))
                .forEach(component -> known.add(component.getName()));
        return known;
    }

    private static String name(MethodParameter parameter) {
        var annotation = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return annotation.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameter().getName())
                : annotation.name();
    }

    private static Finding unknown(String name, Set<String> known) {
        var nearest = Nearest.orAll(name, known);
        return Finding.block("request.parameter-unknown", "", Map.of("name", name, "known", nearest));
    }
}
