package io.yuanliu.server.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.files.Samples;
import io.yuanliu.server.scope.OperationLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scans of a slaughterhouse's licence: who sends them, who sees them, what is refused. */
@PlatformTest
class FilesIT {
    private static final String FIRM = "91990221MA7FL0008M";
    private static final String OTHER = "91110000600037341L";
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final Pattern RECORD_ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String PLOT = """
            {
             "plotNo": "A-03",
             "regionCode": "990221",
             "place": "青禾县绿畦村东",
             "areaMu": 12.5,
             "manager": "梁某"
            }""";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    OperationLog operations;

    @Autowired
    DataFolder folder;

    private Http automation = Http.anybody(0);
    private Http admin = automation;
    private String licence = "";

    @BeforeEach
    void aLicence() {
        admin = Http.admin(port);
        automation = Http.automation(port);
        automation.post("/api/parties", """
                {"id": "%s", "name": "附件肉业", "nodes": ["slaughter"], "categories": ["livestock"], "region": "990221"}
                """.formatted(FIRM));
        var number = "F-" + System.nanoTime();
        var entered = automation.post(
                "/api/parties/" + FIRM + "/licences",
                "{\"type\": \"SLAUGHTER_LICENCE\", \"number\": \"%s\", \"validFrom\": \"2026-01-01\"}"
                        .formatted(number));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        licence = "uscc:" + FIRM + "|SLAUGHTER_LICENCE|" + number;
    }

    @Test
    void aScanIsAddedListedOpenedAndTakenAway() throws Exception {
        var photo = Samples.photo(200, 100);
        var added = add(automation, "证照.jpg", "image/jpeg", photo);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var id = id(added);
        assertThat(added.headers().firstValue("Location")).contains("/api/files/" + id);

        var again = add(automation, "同一张.jpg", "image/jpeg", photo);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id);
        assertThat(list(automation)).contains("\"total\":1").contains("证照.jpg").contains("\"addable\":true");

        var opened = bytes(automation, "/api/files/" + id);
        assertThat(opened.body()).isEqualTo(photo);
        assertHarmless(opened, "image/jpeg", "attachment");
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%E8%AF%81%E7%85%A7.jpg");

        var view = bytes(automation, "/api/files/" + id + "/view");
        assertHarmless(view, "image/jpeg", "inline");
        assertThat(new String(view.body(), StandardCharsets.ISO_8859_1)).doesNotContain("PLACE");
        assertThat(ImageIO.read(new ByteArrayInputStream(view.body())).getHeight())
                .isEqualTo(200);

        assertThat(automation.delete("/api/files/" + id).statusCode()).isEqualTo(204);
        assertThat(automation.get("/api/files/" + id).statusCode()).isEqualTo(404);
        assertThat(list(automation)).contains("\"total\":0");
        assertThat(operations.read(50))
                .extracting(OperationLog.Noted::action, OperationLog.Noted::object)
                .contains(
                        tuple("file.add", "licence " + licence + " " + id),
                        tuple("file.remove", "licence " + licence + " " + id));
    }

    @Test
    void whoMaySeeTheLicenceSeesItsFilesAndNobodyElse() throws Exception {
        var id = id(add(automation, "许可证.pdf", "application/pdf", Samples.pdf()));
        var own = caller("own", partner(FIRM));
        var county = caller("county", official("990221", "\"livestock\""));
        for (var sees : List.of(own, county)) {
            assertThat(list(sees)).contains("许可证.pdf").contains("\"addable\":false");
            assertThat(sees.get("/api/files/" + id).statusCode()).isEqualTo(200);
            assertThat(sees.delete("/api/files/" + id).statusCode()).isEqualTo(403);
            assertThat(add(sees, "x.pdf", "application/pdf", Samples.pdf()).statusCode())
                    .isEqualTo(403);
        }
        var neighbour = caller("neighbour", official("990222", ""));
        var plants = caller("plants", official("990221", "\"agri\""));
        var other = caller("other", partner(OTHER));
        for (var blind : List.of(neighbour, plants, other)) {
            assertThat(blind.get(listAddress()).statusCode()).isEqualTo(404);
            assertThat(blind.get("/api/files/" + id).statusCode()).isEqualTo(404);
            assertThat(blind.get("/api/files/" + id + "/view").statusCode()).isEqualTo(404);
            assertThat(blind.delete("/api/files/" + id).statusCode()).isEqualTo(404);
            assertThat(add(blind, "x.pdf", "application/pdf", Samples.pdf()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(Http.anybody(port).get("/api/files/" + id).statusCode()).isEqualTo(401);
    }

    @Test
    void aThingThatNoModuleAnswersForHasNoFiles() throws Exception {
        for (var address : List.of("kind=nothing&owner=1", "kind=licence&owner=1", "kind=&owner=")) {
            assertThat(automation.get("/api/files?" + address).statusCode()).isEqualTo(404);
            var sent = send("/api/files?name=a.pdf&" + address, automation, "application/pdf", Samples.pdf());
            assertThat(sent.statusCode()).isEqualTo(404);
            assertThat(sent.body()).contains("files.no-owner");
        }
    }

    @Test
    void whatIsHostileIsRefusedAndLeavesNothing() throws Exception {
        long before = contents();
        var lie = add(automation, "photo.jpg", "image/jpeg", Samples.pdf());
        assertThat(lie.statusCode()).isEqualTo(422);
        assertThat(lie.body()).contains("files.type-differs").contains("application/pdf");
        assertThat(operations.read(5))
                .anySatisfy(row -> assertThat(row.result()).isEqualTo(OperationLog.Result.REFUSED));
        assertRefused(add(automation, "a.xlsx", null, Samples.sheet(300L << 20)), 422, "files.unpacks-too-large");
        assertRefused(
                add(automation, "a.png", "image/png", Samples.hugePicture(60_000, 60_000)),
                422,
                "files.picture-too-large");
        assertRefused(add(automation, "a\u202egpj.pdf", null, Samples.pdf()), 400, "files.name");
        assertRefused(add(automation, "../..", null, Samples.pdf()), 400, "files.name");
        assertRefused(add(automation, "a.bin", null, new byte[21 << 20]), 413, "request.too-large");
        assertRefused(add(automation, "a.pdf", "no type at all", Samples.pdf()), 400, "request.media-type");
        assertThat(list(automation)).contains("\"total\":0");
        assertThat(contents()).isEqualTo(before);
        try (var left = Files.list(folder.arriving())) {
            assertThat(left).isEmpty();
        }
    }

    /** 60 senders at once for 50 places: exactly 50 win. */
    @Test
    void aThingHasNoMoreFilesThanItMay() throws Exception {
        var sending = new ArrayList<Callable<Integer>>();
        for (int number = 0; number < 60; number++) {
            var text = ("file " + number).getBytes(StandardCharsets.UTF_8);
            sending.add(() -> add(automation, "a.txt", "text/plain", text).statusCode());
        }
        int won = 0;
        try (var senders = Executors.newFixedThreadPool(12)) {
            for (var sent : senders.invokeAll(sending)) {
                won += sent.get() == 201 ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(50);
        assertThat(list(automation)).contains("\"total\":50");
        assertRefused(
                add(automation, "b.txt", "text/plain", "more".getBytes(StandardCharsets.UTF_8)), 422, "files.too-many");
    }

    /** A farm's record: it and its officials see what it adds; only it adds, only it takes away, and it lies sealed. */
    @Test
    void aRecordsPhotosAreItsPartysAndLieSealed() throws Exception {
        var farm = caller("farm", partner(FIRM));
        var handedIn = farm.post("/api/records", """
                {"records": [{"key": "f-%s", "type": "agri/plot", "party": "%s", "time": "2026-06-01",
                 "fields": %s}]}
                """.formatted(licence, FIRM, PLOT));
        assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(201);
        var record = RECORD_ID.matcher(handedIn.body());
        assertThat(record.find()).as(handedIn.body()).isTrue();
        var address = "/api/files?kind=record&owner=" + Http.encoded(record.group(1));
        var added = send(address + "&name=plot.txt", farm, "text/plain", "身份证 110105".getBytes(StandardCharsets.UTF_8));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var id = id(added);
        var lying = Files.readAllBytes(folder.file(id.replace("-", "")));
        assertThat(new String(lying, StandardCharsets.UTF_8)).doesNotContain("身份证");
        assertThat(farm.get("/api/files/" + id).body()).isEqualTo("身份证 110105");
        assertThat(operations.read(50))
                .extracting(OperationLog.Noted::action, OperationLog.Noted::object)
                .contains(tuple("file.open", "record " + record.group(1) + " " + id));

        var county = caller("plots", official("990221", ""));
        assertThat(county.get(address).body()).contains("plot.txt").contains("\"addable\":false");
        assertThat(county.delete("/api/files/" + id).statusCode()).isEqualTo(403);
        var other = caller("stranger", partner(OTHER));
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get("/api/files/" + id).statusCode()).isEqualTo(404);
        assertThat(automation.delete("/api/files/" + id).statusCode()).isEqualTo(403);
        assertThat(farm.delete("/api/files/" + id).statusCode()).isEqualTo(204);
    }

    private static void assertHarmless(HttpResponse<byte[]> answer, String type, String how) {
        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).contains(type);
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith(how);
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    private long contents() throws IOException {
        try (var files = Files.walk(folder.files())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private String listAddress() {
        return "/api/files?kind=licence&owner=" + Http.encoded(licence);
    }

    private String list(Http caller) {
        var answer = caller.get(listAddress());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> add(Http caller, String name, @Nullable String type, byte[] content) {
        return send(listAddress() + "&name=" + Http.encoded(name), caller, type, content);
    }

    private static HttpResponse<String> send(String address, Http caller, @Nullable String type, byte[] content) {
        var request = caller.asking(address).POST(BodyPublishers.ofByteArray(content));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return caller.send(request.build());
    }

    private static HttpResponse<byte[]> bytes(Http caller, String address) throws Exception {
        return HttpClient.newHttpClient().send(caller.asking(address).GET().build(), BodyHandlers.ofByteArray());
    }

    private static String id(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    /** A partner's program, or an authority's, with this grant. */
    private Http caller(String name, String grant) {
        var id = "files-" + name + "-" + CLIENTS.incrementAndGet();
        var made = admin.post("/api/clients", "{\"id\":\"%s\",\"name\":\"x\",%s}".formatted(id, grant));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var secret = SECRET.matcher(made.body());
        assertThat(secret.find()).isTrue();
        return Http.client(port, id, secret.group(1));
    }

    private static String partner(String party) {
        return "\"kind\":\"partner\",\"party\":\"%s\",\"rights\":[\"read\",\"register\",\"capture\"]".formatted(party);
    }

    private static String official(String region, String categories) {
        return "\"kind\":\"official\",\"region\":\"%s\",\"categories\":[%s]".formatted(region, categories);
    }
}
