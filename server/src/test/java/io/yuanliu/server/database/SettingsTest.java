package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void nothingSetGivesTheDefaults() {
        var settings = Settings.from(Map.of("PATH", "/bin", "YUANLIU_CLIENT", ""));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.client()).isEmpty();
        assertThat(settings.clockTolerance()).isZero();
        assertThat(settings.bucket()).isEmpty();
    }

    @Test
    void whatIsSetIsTaken() {
        var settings = Settings.from(Map.of(
                "YUANLIU_PORT", "9000",
                "YUANLIU_DATABASE_URL", "postgresql://db.example:5432/yuanliu",
                "YUANLIU_DATABASE_USER", "yuanliu",
                "YUANLIU_DATABASE_PASSWORD", "hidden-1",
                "YUANLIU_ADMIN_PASSWORD", "hidden-2",
                "YUANLIU_CLIENT", "city:hidden:3",
                "YUANLIU_BASE_URL", "https://trace.example.cn/",
                "YUANLIU_CLOCK_TOLERANCE", "5m"));
        assertThat(settings.database().orElseThrow().url()).isEqualTo("jdbc:postgresql://db.example:5432/yuanliu");
        assertThat(settings.client()).contains(new Settings.FirstClient("city", "hidden:3"));
        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://trace.example.cn"));
        assertThat(settings.clockTolerance()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings + " " + settings.client()).doesNotContain("hidden");
    }

    @Test
    void whatLeadsOutIsSetWholeOrNotAtAll() {
        var set = Settings.from(Map.of(
                "YUANLIU_MAIL_URL", "smtps://mail.example.cn:465",
                "YUANLIU_MAIL_FROM", "trace@example.cn",
                "YUANLIU_MAIL_LOGIN", "trace:hid:den",
                "YUANLIU_SMS_URL", "https://sms.example.cn/send",
                "YUANLIU_SMS_KEY", "hidden",
                "YUANLIU_WEBHOOK_NETWORKS", "10.20.0.0/16, fd00::/8"));
        assertThat(set.mail().orElseThrow().login()).contains(new Settings.Mail.Login("trace", "hid:den"));
        assertThat(set.sms().orElseThrow().url()).isEqualTo(URI.create("https://sms.example.cn/send"));
        assertThat(set.webhookNetworks()).containsExactly("10.20.0.0/16", "fd00::/8");
        assertThat(set.toString()).contains("mail.example.cn").doesNotContain("hid");
        for (var wrong : List.of(
                Map.of("YUANLIU_MAIL_URL", "smtps://mail.example.cn:465"),
                Map.of("YUANLIU_MAIL_URL", "mail.example.cn", "YUANLIU_MAIL_FROM", "trace@example.cn"),
                Map.of("YUANLIU_MAIL_FROM", "trace@example.cn"),
                Map.of("YUANLIU_SMS_URL", "https://sms.example.cn/send"),
                Map.of("YUANLIU_SMS_KEY", "hidden"),
                Map.of("YUANLIU_WEBHOOK_NETWORKS", "10.20.0.0"),
                Map.of("YUANLIU_WEBHOOK_NETWORKS", "example.cn/8"))) {
            assertThatThrownBy(() -> Settings.from(wrong)).as("" + wrong).isInstanceOf(StartFault.class);
        }
        assertThatThrownBy(() -> Settings.from(Map.of("YUANLIU_MAIL_ULR", "x")))
                .hasMessageContaining("YUANLIU_MAIL_URL");
    }

    @Test
    void aBucketNeedsItsAddressAndItsKey() {
        var set = Map.of("YUANLIU_FILES_URL", "https://s3.example.cn/yuanliu/", "YUANLIU_FILES_KEY", "id:hid:den");
        var bucket = Settings.from(set).bucket().orElseThrow();
        assertThat(bucket)
                .isEqualTo(
                        new Settings.Bucket(URI.create("https://s3.example.cn/yuanliu"), "us-east-1", "id", "hid:den"));
        assertThat(Settings.from(set).toString()).contains("s3.example.cn").doesNotContain("hid");
        for (var wrong : List.of(
                Map.of("YUANLIU_FILES_URL", "https://s3.example.cn/yuanliu"),
                Map.of("YUANLIU_FILES_URL", "https://s3.example.cn", "YUANLIU_FILES_KEY", "id:secret"),
                Map.of("YUANLIU_FILES_URL", "s3://yuanliu", "YUANLIU_FILES_KEY", "id:secret"),
                Map.of("YUANLIU_FILES_KEY", "id:secret"))) {
            assertThatThrownBy(() -> Settings.from(wrong))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("YUANLIU_FILES_");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "YUANLIU_PROT, YUANLIU_PORT",
        "YUANLIU_DATABASE_PASSWD, YUANLIU_DATABASE_PASSWORD",
        "YUANLIU_BASEURL, YUANLIU_BASE_URL",
        "yuanliu_port, YUANLIU_PORT",
        "YUANLIU_SOMETHING_QUITE_DIFFERENT, YUANLIU_DATA"
    })
    void anUnknownSettingNamesTheNearest(String written, String meant) {
        assertThatThrownBy(() -> Settings.from(Map.of(written, "1")))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(written)
                .hasMessageContaining(meant)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "YUANLIU_PORT, 70000",
        "YUANLIU_PORT, eighty",
        "YUANLIU_DATABASE_URL, mysql://x",
        "YUANLIU_DATABASE_PASSWORD, alone",
        "YUANLIU_CLIENT, no-secret",
        "YUANLIU_BASE_URL, trace.example.cn",
        "YUANLIU_CLOCK_TOLERANCE, 5",
        "YUANLIU_CLOCK_TOLERANCE, PT5M",
        "YUANLIU_CLOCK_TOLERANCE, 25h"
    })
    void anUnusableValueIsNamed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value, "YUANLIU_DATABASE_USER", "")))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(name);
    }
}
