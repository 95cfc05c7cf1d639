package io.yuanliu.server.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads every {@code messages/<family>*_<language>.properties} on the class path (UTF-8); a code stands in one file only. */
final class MessageFiles {
    private MessageFiles() {}

    static Map<String, String> read(String family, String language) {
        try {
            var texts = new TreeMap<String, String>();
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/" + family + "*_" + language + ".properties");
            for (var file : files) {
                add(texts, file);
            }
            return Map.copyOf(texts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void add(Map<String, String> texts, Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var code : properties.stringPropertyNames()) {
            if (texts.put(code, properties.getProperty(code)) != null) {
                throw new IllegalStateException("Two message files name " + code + "; one is " + file);
            }
        }
    }
}
