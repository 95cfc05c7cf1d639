package io.yuanliu.server.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        Duration clockTolerance,
        Optional<Bucket> bucket,
        Optional<Mail> mail,
        Optional<Sms> sms,
        List<String> webhookNetworks) {

    /** The partner client with full scope that the first start makes, from {@code YUANLIU_CLIENT}. */
    public record FirstClient(String id, String secret) {
        @Override
        public String toString() {
            return "FirstClient[id=" + id + "]";
        }
    }

    /**
     * A bucket in which files lie instead of in the data folder.
     *
     * @param url of the bucket, with a path within it if it is shared: {@code https://s3.example.cn/yuanliu}
     * @param region that requests are signed for
     */
    public record Bucket(URI url, String region, String keyId, String secret) {
        @Override
        public String toString() {
            return "Bucket[url=%s, region=%s, keyId=%s]".formatted(url, region, keyId);
        }
    }

    /**
     * The server that mail goes to.
     *
     * @param url {@code smtp://host:25} (TLS when the server offers it, always with a login) or {@code smtps://host:465}
     * @param from the address that mail comes from
     */
    public record Mail(URI url, String from, Optional<Login> login) {
        /** Who signs in there. */
        public record Login(String user, String password) {
            @Override
            public String toString() {
                return "Login";
            }
        }

        @Override
        public String toString() {
            return "Mail[url=%s, from=%s]".formatted(url, from);
        }
    }

    /** The gateway that short messages go to, and its key. */
    public record Sms(URI url, String key) {
        @Override
        public String toString() {
            return "Sms[host=%s]".formatted(url.getHost());
        }
    }

    /** Reads the settings from an environment; an unknown or unusable one is a {@link StartFault}. */
    public static Settings from(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    @Override
    public String toString() {
        return "Settings[port=%d, data=%s, database=%s, baseUrl=%s, clockTolerance=%s, files=%s, mail=%s, sms=%s]"
                .formatted(
                        port,
                        data,
                        database.map(DatabaseLogin::toString).orElse("embedded"),
                        baseUrl,
                        clockTolerance,
                        bucket.map(Bucket::toString).orElse("folder"),
                        mail.map(Mail::toString).orElse("none"),
                        sms.map(Sms::toString).orElse("none"));
    }
}
