package io.yuanliu.server.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Every {@code YUANLIU_*} setting, read once and valid by construction. Its text shows no secret. */
public record Settings(
        int port,
        Path data,
        Optional<DatabaseLogin> database,
        Optional<String> adminPassword,
        Optional<FirstClient> client,
        URI baseUrl,
        Duration clockTolerance) {

    /** The partner client with full scope that the first start makes, from {@code YUANLIU_CLIENT}. */
    public record FirstClient(String id, String secret) {
        @Override
        public String toString() {
            return "FirstClient[id=" + id + "]";
        }
    }

    /** Reads the settings from an environment; an unknown or unusable one is a {@link StartFault}. */
    public static Settings from(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    @Override
    public String toString() {
        return "Settings[port=%d, data=%s, database=%s, baseUrl=%s, clockTolerance=%s]"
                .formatted(
                        port, data, database.map(DatabaseLogin::toString).orElse("embedded"), baseUrl, clockTolerance);
    }
}
