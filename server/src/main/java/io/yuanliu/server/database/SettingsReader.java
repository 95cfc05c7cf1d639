package io.yuanliu.server.database;

import io.yuanliu.core.text.Nearest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the environment into {@link Settings}, naming the nearest known setting for a misspelt one. */
final class SettingsReader {
    private static final String PREFIX = "YUANLIU_";
    private static final String PORT = "YUANLIU_PORT";
    private static final String DATA = "YUANLIU_DATA";
    private static final String DATABASE_URL = "YUANLIU_DATABASE_URL";
    private static final String DATABASE_USER = "YUANLIU_DATABASE_USER";
    private static final String DATABASE_PASSWORD = "YUANLIU_DATABASE_PASSWORD";
    private static final String ADMIN_PASSWORD = "YUANLIU_ADMIN_PASSWORD";
    private static final String CLIENT = "YUANLIU_CLIENT";
    private static final String BASE_URL = "YUANLIU_BASE_URL";
    private static final String CLOCK_TOLERANCE = "YUANLIU_CLOCK_TOLERANCE";
    private static final String FILES_URL = "YUANLIU_FILES_URL";
    private static final String FILES_REGION = "YUANLIU_FILES_REGION";
    private static final String FILES_KEY = "YUANLIU_FILES_KEY";
    private static final String ADDRESS = "https?://[^/?#\\s]+(/[^?#\\s]*)?";
    private static final List<String> KNOWN = List.of(
            PORT,
            DATA,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            ADMIN_PASSWORD,
            CLIENT,
            BASE_URL,
            CLOCK_TOLERANCE,
            FILES_URL,
            FILES_REGION,
            FILES_KEY,
            OutwardSettings.MAIL_URL,
            OutwardSettings.MAIL_FROM,
            OutwardSettings.MAIL_LOGIN,
            OutwardSettings.SMS_URL,
            OutwardSettings.SMS_KEY,
            OutwardSettings.WEBHOOK_NETWORKS);
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,5})([smh])");
    private static final Duration LARGEST_TOLERANCE = Duration.ofDays(1);

    private final Map<String, String> environment;

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings read() {
        environment.keySet().stream()
                .filter(name -> name.toUpperCase(Locale.ROOT).startsWith(PREFIX))
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(SettingsReader::refuse);
        int port = port();
        var outward = new OutwardSettings(this::value);
        return new Settings(
                port,
                data(),
                database(),
                value(ADMIN_PASSWORD),
                client(),
                baseUrl(port),
                clockTolerance(),
                bucket(),
                outward.mail(),
                outward.sms(),
                outward.webhookNetworks());
    }

    private static void refuse(String name) {
        throw new StartFault("Unknown setting %s. %s"
                .formatted(
                        name,
                        Nearest.to(name, KNOWN)
                                .map(known -> "Did you mean " + known + "?")
                                .orElse("Known are " + String.join(", ", KNOWN) + ".")));
    }

    /** A setting that is there but empty counts as absent: unit files and compose files write it so. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private int port() {
        String text = value(PORT).orElse("8080");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartFault("%s must be a number from 0 to 65535, not '%s'.".formatted(PORT, text));
        }
        return Integer.parseInt(text);
    }

    private Path data() {
        return Path.of(value(DATA).orElse("data")).toAbsolutePath().normalize();
    }

    private Optional<DatabaseLogin> database() {
        Optional<String> url = value(DATABASE_URL);
        if (url.isEmpty()) {
            if (value(DATABASE_USER).isPresent() || value(DATABASE_PASSWORD).isPresent()) {
                throw new StartFault(DATABASE_USER + " and " + DATABASE_PASSWORD + " need " + DATABASE_URL + ".");
            }
            return Optional.empty();
        }
        String user =
                value(DATABASE_USER).orElseThrow(() -> new StartFault(DATABASE_URL + " needs " + DATABASE_USER + "."));
        return Optional.of(new DatabaseLogin(
                jdbc(url.get()), user, value(DATABASE_PASSWORD).orElse("")));
    }

    private static String jdbc(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            return "jdbc:postgresql" + url.substring(url.indexOf("://"));
        }
        throw new StartFault(DATABASE_URL + " must look like jdbc:postgresql://host:5432/database.");
    }

    private Optional<Settings.FirstClient> client() {
        return value(CLIENT).map(text -> {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new StartFault(CLIENT + " must be written id:secret.");
            }
            return new Settings.FirstClient(text.substring(0, colon), text.substring(colon + 1));
        });
    }

    private Duration clockTolerance() {
        var span = SPAN.matcher(value(CLOCK_TOLERANCE).orElse("0s"));
        if (span.matches()) {
            var tolerance = Duration.parse("PT" + span.group(1) + span.group(2).toUpperCase(Locale.ROOT));
            if (tolerance.compareTo(LARGEST_TOLERANCE) <= 0) {
                return tolerance;
            }
        }
        throw new StartFault(CLOCK_TOLERANCE + " must be a span of time like 90s, 5m or 1h, at most a day.");
    }

    private Optional<Settings.Bucket> bucket() {
        var url = value(FILES_URL);
        var key = value(FILES_KEY);
        if (url.isEmpty()) {
            if (key.isPresent() || value(FILES_REGION).isPresent()) {
                throw new StartFault(FILES_KEY + " and " + FILES_REGION + " need " + FILES_URL + ".");
            }
            return Optional.empty();
        }
        if (!url.get().matches(ADDRESS)
                || URI.create(url.get()).getPath().replace("/", "").isEmpty()) {
            throw new StartFault(FILES_URL + " must be the address of a bucket, like https://s3.example.cn/yuanliu.");
        }
        int colon = key.orElse("").indexOf(':');
        if (colon < 1 || colon == key.orElse("").length() - 1) {
            throw new StartFault(FILES_URL + " needs " + FILES_KEY + ", written id:secret.");
        }
        return Optional.of(new Settings.Bucket(
                URI.create(url.get().replaceAll("/+$", "")),
                value(FILES_REGION).orElse("us-east-1"),
                key.orElseThrow().substring(0, colon),
                key.orElseThrow().substring(colon + 1)));
    }

    private URI baseUrl(int port) {
        String text = value(BASE_URL).orElse("http://localhost:" + port);
        if (!text.matches(ADDRESS)) {
            throw new StartFault(BASE_URL + " must be an address like https://trace.example.cn.");
        }
        return URI.create(text.replaceAll("/+$", ""));
    }
}
