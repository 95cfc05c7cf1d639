package io.yuanliu.server.profiles;

import io.yuanliu.wire.profile.ProfileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The profiles that come with the program: {@code profiles/<category>/} on the class path. */
@Component
class BundledProfiles {
    private static final Pattern PLACE = Pattern.compile(".*/profiles/([^/]+)/(profile\\.yaml|records/[^/]+\\.yaml)$");

    /** Not the thread's own loader: a pool's threads do not see into the packaged program. */
    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(BundledProfiles.class.getClassLoader());

    List<ProfileSource> sources() {
        try {
            var files = new TreeMap<String, Map<String, String>>();
            for (var pattern : List.of("profiles/*/profile.yaml", "profiles/*/records/*.yaml")) {
                for (var resource : resources.getResources("classpath*:" + pattern)) {
                    add(files, resource);
                }
            }
            return files.entrySet().stream()
                    .map(category -> new ProfileSource(category.getKey(), category.getValue()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(Map<String, Map<String, String>> files, Resource resource) throws IOException {
        var place = PLACE.matcher(resource.getURL().toString());
        if (place.matches()) {
            files.computeIfAbsent(place.group(1), _ -> new LinkedHashMap<>())
                    .put(place.group(2), resource.getContentAsString(StandardCharsets.UTF_8));
        }
    }
}
