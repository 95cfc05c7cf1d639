package io.yuanliu.server.records.web;

import static io.yuanliu.server.records.web.Forms.certificate;
import static io.yuanliu.server.records.web.Forms.daysAgo;
import static io.yuanliu.server.records.web.Forms.intake;
import static io.yuanliu.server.records.web.Forms.minutesAgo;
import static io.yuanliu.server.records.web.Forms.now;
import static io.yuanliu.server.records.web.Forms.number;
import static io.yuanliu.server.records.web.Forms.records;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.core.data.Data;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.wire.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A changed profile is tried on its examples and on what is stored, before anybody lives by it. */
@PlatformTest
class ProfileDryRunIT {
    private static final String ADDRESS = "/api/profiles/livestock/dry-run";
    private static final Path FOLDER = Path.of("..", "profiles", "livestock");
    private static final String CERTIFICATE = "records/originQuarantine.yaml";

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    @Autowired
    PublishedProfiles profiles;

    private Http automation;
    private Http publisher;

    @BeforeEach
    void somebodyWhoMayPublish() {
        automation = Http.automation(port);
        Forms.register(automation);
        publisher = new TwoCounties(port)
                .person("publisher", "\"kind\": \"ADMINISTRATOR\", \"rights\": [\"READ\", \"PUBLISH\"]");
    }

    /** The category's folder, with one more rule in its certificates. */
    private static Map<String, String> files(String rule) {
        var files = new LinkedHashMap<String, String>();
        try (var found = Files.walk(FOLDER)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.put(FOLDER.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        files.computeIfPresent(CERTIFICATE, (_, text) -> text.replaceFirst("\nrules:\n", "\nrules:\n" + rule));
        return files;
    }

    private static String rule(String severity, int most) {
        return """
                too-many-heads:
                  severity: %s
                  check: fields.heads <= %d
                  at: /fields/heads
                  message: { zh: 一证最多%d头, en: At most %d heads on one certificate }
                """.formatted(severity, most, most, most).indent(2);
    }

    private static String body(Map<String, String> files) {
        var texts = new LinkedHashMap<String, Data>();
        files.forEach((name, text) -> texts.put(name, Data.of(text)));
        var whole = new Data.Fields(Map.of("files", new Data.Fields(texts)));
        return new String(JsonWriter.bytes(whole), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> well(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private String stored(String record) {
        var answer = automation.post("/api/records", records(record));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.records[0].id");
    }

    private static List<String> of(HttpResponse<String> answer, String id, String what) {
        return JsonPath.read(answer.body(), "$.struck[?(@.id == '" + id + "')]." + what);
    }

    @Test
    void theUnchangedProfileStrikesNothingAndItsExamplesProveIt() {
        stored(certificate(number(), 86, now()));
        var told = well(publisher.post(ADDRESS, body(files(""))));
        assertThat(JsonPath.<List<Object>>read(told.body(), "$.struck")).isEmpty();
        assertThat(JsonPath.<List<Object>>read(told.body(), "$.unproved")).isEmpty();
        assertThat(JsonPath.<Integer>read(told.body(), "$.examples")).isGreaterThan(50);
        assertThat(JsonPath.<Integer>read(told.body(), "$.judged")).isPositive();
        var version = well(publisher.post(ADDRESS, "{\"version\": 2}"));
        assertThat(JsonPath.<List<Object>>read(version.body(), "$.struck")).isEmpty();
        assertThat(JsonPath.<Integer>read(version.body(), "$.examples")).isZero();
    }

    @Test
    void aStricterRuleSaysWhomItWouldHaveRefusedAndHeld() {
        var paper = number();
        var asked = stored(certificate(paper, 86, now()));
        var reported = stored(certificate(number(), 87, daysAgo(2)));
        var small = stored(certificate(number(), 5, now()));
        var used = stored(intake("I" + paper, paper, 86, now()));
        long before = log.end(0);
        var told = well(publisher.with("Accept-Language", "en").post(ADDRESS, body(files(rule("BLOCK", 50)))));
        assertThat(of(told, asked, "consequence")).containsExactly("refused");
        assertThat(of(told, reported, "consequence")).containsExactly("held");
        assertThat(of(told, small, "consequence")).isEmpty();
        assertThat(of(told, used, "consequence")).isEmpty();
        assertThat(of(told, asked, "findings[*].code")).containsExactly("livestock.too-many-heads");
        assertThat(of(told, asked, "findings[*].pointer")).containsExactly("/fields/heads");
        assertThat(of(told, asked, "findings[*].message")).containsExactly("At most 50 heads on one certificate");
        assertThat(told.body()).doesNotContain("何秘密");
        assertThat(log.end(0)).as("nothing is stored").isEqualTo(before);
        assertThat(profiles.text("livestock.too-many-heads"))
                .as("nobody lives by it")
                .isEmpty();
        assertThat(automation
                        .post("/api/records", records(certificate(number(), 86, now())))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatCameLaterDoesNotHideWhatWasThereBefore() {
        var lot = "L" + number();
        var certified = new ArrayList<String>();
        for (int minutes = 40; minutes > 0; minutes -= 10) {
            certified.add(stored(certificate(number(), 5, minutesAgo(minutes)).replace("P3-2601", lot)));
        }
        var files = files("""
                lot-certified-before:
                  severity: BLOCK
                  check: has(facts.former)
                  at: /fields/lotNo
                  message: { zh: 首次出证, en: The first certificate of its lot }
                """.indent(2));
        files.computeIfPresent(
                CERTIFICATE,
                (_, text) -> text.replaceFirst(
                        "\nfacts:\n",
                        "\nfacts:\n  former: { record: livestock/originQuarantine, by: lotUnit, value: \"\\${fields.lotUnit}\" }\n"));
        var told = well(publisher.post(ADDRESS, body(files)));
        assertThat(certified)
                .filteredOn(id -> !of(told, id, "consequence").isEmpty())
                .as("two later ones fill what is asked for, and the earlier one still counts")
                .containsExactly(certified.getFirst());
    }

    @Test
    void aWarningIsToldAsOneAndTheExampleThatItBreaksByItsName() {
        var warned = stored(certificate(number(), 86, now()));
        var told = well(publisher.post(ADDRESS, body(files(rule("WARN", 1)))));
        assertThat(of(told, warned, "consequence")).containsExactly("warned");
        assertThat(JsonPath.<List<String>>read(told.body(), "$.unproved[*].name"))
                .anyMatch(name -> name.startsWith("valid/"));
        assertThat(JsonPath.<List<String>>read(told.body(), "$.unproved[*].findings[*].code"))
                .contains("livestock.too-many-heads");
    }

    @Test
    void itsAuthorIsToldWhatIsWrongWithIt() {
        var broken = publisher.post(ADDRESS, body(files("  odd: { severty: BLOCK }\n")));
        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(422);
        assertThat(broken.body()).contains("profiles.unreadable").contains("severty");
        var files = files("");
        files.put("valid/odd.json", "{\"recrod\": {}}");
        assertThat(publisher.post(ADDRESS, body(files)).body())
                .contains("valid/odd.json")
                .contains("recrod");
        assertThat(publisher.post(ADDRESS, "{}").body()).contains("profiles.dry-run-of-what");
        assertThat(publisher.post(ADDRESS, "{\"version\": 77}").statusCode()).isEqualTo(404);
        assertThat(publisher.post(ADDRESS, "{\"files\": {\"../x\": \"\"}}").body())
                .contains("profiles.unknown-file");
        assertThat(publisher.post(ADDRESS, "{\"version\": 2, \"file\": {}}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyWhoMayPublishTriesAndOnWhatHeMaySeeAlone() {
        assertThat(automation.post(ADDRESS, "{\"version\": 2}").statusCode()).isEqualTo(403);
        assertThat(Http.anybody(port).post(ADDRESS, "{\"version\": 2}").statusCode())
                .isEqualTo(401);
        stored(certificate(number(), 86, now()));
        var blind = new TwoCounties(port).person("blind", "\"kind\": \"ADMINISTRATOR\", \"rights\": [\"PUBLISH\"]");
        var told = well(blind.post(ADDRESS, body(files(rule("BLOCK", 1)))));
        assertThat(JsonPath.<Integer>read(told.body(), "$.judged")).isZero();
        assertThat(JsonPath.<List<Object>>read(told.body(), "$.struck")).isEmpty();
    }
}
