package io.yuanliu.server.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the endpoint behind an address. The framework compares an address that holds a key, such as that of a scan page, with
 * everything that any endpoint declares; here those are asked whose addresses begin with the same words, and where exactly one
 * of them answers it is the one. Everything else is the framework's to decide and to refuse.
 */
@Component
class Addresses implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByFirstWords();
    }

    private record Endpoint(RequestMappingInfo info, HandlerMethod method) {}

    private static final class ByFirstWords extends RequestMappingHandlerMapping {
        private static final int MOST_WORDS = 2;
        private static final String OPEN = "{}*?";

        private volatile @Nullable Map<List<String>, List<Endpoint>> known;

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            if (isDisguised(request)) {
                return null;
            }
            if (!CorsUtils.isPreFlightRequest(request)) {
                var words = words(
                        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
                RequestMappingInfo found = null;
                HandlerMethod method = null;
                for (int count = words.size(); count >= 0; count--) {
                    for (var endpoint : known().getOrDefault(words.subList(0, count), List.of())) {
                        var match = endpoint.info().getMatchingCondition(request);
                        if (match != null && found != null) {
                            return super.lookupHandlerMethod(path, request);
                        }
                        if (match != null) {
                            found = match;
                            method = endpoint.method();
                        }
                    }
                }
                if (found != null && method != null) {
                    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, method);
                    handleMatch(found, path, request);
                    return method;
                }
            }
            return super.lookupHandlerMethod(path, request);
        }

        /** What an address is, is told by its first word in many places: none is written in another way. */
        private static boolean isDisguised(HttpServletRequest request) {
            return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                    .limit(2)
                    .anyMatch(element -> element instanceof PathSegment segment
                            && !segment.value().equals(segment.valueToMatch()));
        }

        private Map<List<String>, List<Endpoint>> known() {
            var map = known;
            if (map == null) {
                map = new HashMap<>();
                for (var one : getHandlerMethods().entrySet()) {
                    for (var words : words(one.getKey())) {
                        map.computeIfAbsent(words, _ -> new ArrayList<>())
                                .add(new Endpoint(one.getKey(), one.getValue()));
                    }
                }
                known = map;
            }
            return map;
        }

        /** Each way in which the addresses of an endpoint begin, once. */
        private static List<List<String>> words(RequestMappingInfo info) {
            var patterns = info.getPathPatternsCondition();
            return patterns == null
                    ? List.of(List.of())
                    : patterns.getPatterns().stream()
                            .map(PathPattern::getPatternString)
                            .map(ByFirstWords::words)
                            .distinct()
                            .toList();
        }

        /** The words before the first that stands for others. */
        private static List<String> words(String pattern) {
            var words = new ArrayList<String>();
            for (var word : pattern.substring(Math.min(1, pattern.length())).split("/", -1)) {
                if (words.size() == MOST_WORDS
                        || word.isEmpty()
                        || word.chars().anyMatch(sign -> OPEN.indexOf(sign) >= 0)) {
                    break;
                }
                words.add(word);
            }
            return List.copyOf(words);
        }

        private static List<String> words(PathContainer path) {
            var words = new ArrayList<String>(MOST_WORDS);
            for (var element : path.elements()) {
                if (words.size() == MOST_WORDS) {
                    break;
                }
                if (element instanceof PathSegment segment) {
                    words.add(segment.valueToMatch());
                }
            }
            return words;
        }
    }
}
