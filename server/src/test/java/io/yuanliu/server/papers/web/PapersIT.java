package io.yuanliu.server.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.core.data.Data;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A certificate and a trace on paper, and what their public pages say of them. */
@PlatformTest(own = true)
class PapersIT {
    private static final String GROWER = "93990221MA7LQ0051T";
    private static final Path VALID = Path.of("../profiles/agri/valid");
    private static final Pattern CHECK_CODE = Pattern.compile("校验码 ([0-9A-F]{4}(?:-[0-9A-F]{4}){2})");

    @LocalServerPort
    int port;

    private Http automation = Http.anybody(0);
    private String certificate = "";

    @BeforeEach
    void aCertificate() throws Exception {
        automation = Http.automation(port);
        automation.post("/api/parties", """
                {"id": "%s", "name": "绿畦蔬菜合作社", "kind": "COOPERATIVE", "nodes": ["grower"], "categories": ["agri"],
                 "region": "990221"}
                """.formatted(GROWER));
        var example = fields(JsonReader.read(Files.readAllBytes(VALID.resolve("promiseCert-by-batch.json")))
                .data());
        if (fields(example.get("given")).get("records") instanceof Data.Items(var given)) {
            for (int number = 0; number < given.size(); number++) {
                handIn("given-" + number, fields(given.get(number)));
            }
        }
        certificate = handIn("certificate", fields(example.get("record")));
    }

    private static Data.Fields fields(@Nullable Data data) {
        return data instanceof Data.Fields fields ? fields : Data.Fields.NONE;
    }

    private String handIn(String key, Data.Fields record) {
        var keyed = new LinkedHashMap<>(record.values());
        keyed.put("key", Data.of(key));
        var json = new String(JsonWriter.bytes(new Data.Fields(keyed)), StandardCharsets.UTF_8);
        var answer = automation.post("/api/records", "{\"records\": [" + json + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.records[0].id");
    }

    @Test
    void aCertificateIsPrintedAndItsPageSaysThatItIsGenuine() throws Exception {
        var printed = print(automation, "{\"kind\": \"record\", \"of\": [\"%s\"]}".formatted(certificate));
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.headers().firstValue("Content-Type")).contains("application/pdf");
        var number = printed.headers().firstValue("Yuanliu-Paper").orElseThrow();
        assertThat(number).matches("YL(-[0-9A-Z]{4}){3}");
        var text = text(printed.body());
        assertThat(text)
                .contains("承诺达标合格证")
                .contains("绿畦蔬菜合作社")
                .contains("承诺主体")
                .contains("LQ-260614-1")
                .contains("300 公斤")
                .contains("承诺不使用禁用的农药兽药及其他化合物")
                .contains("质量安全控制符合要求")
                .contains("委托检测合格")
                .contains(number)
                .doesNotContain("13900000003");

        var anybody = Http.anybody(port);
        var page = anybody.get("/p/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("有此纸件")
                .contains("绿畦蔬菜合作社")
                .contains("豇豆")
                .doesNotContain("139000");
        var code = CHECK_CODE.matcher(text);
        assertThat(code.find()).isTrue();
        assertThat(anybody.get("/p/" + number + "?code=" + code.group(1)).body())
                .contains("内容一致");
        assertThat(anybody.get("/p/" + number + "?code=" + sha256(printed.body()))
                        .body())
                .contains("内容一致");
        var altered = printed.body().clone();
        altered[altered.length - 20] ^= 1;
        assertThat(anybody.get("/p/" + number + "?lang=en&code=" + sha256(altered))
                        .body())
                .contains("It differs");
        assertThat(anybody.get("/p/" + number + "?code=0000-0000-0000").body()).contains("内容不符");
        assertThat(anybody.get("/p/yl7k3m9qpx2b4c").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/p/%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void printingAgainIsNoOtherPaperAndManyLabelsAreOneFile() throws Exception {
        var one = "{\"kind\": \"record\", \"of\": [\"%s\"], \"form\": \"%s\"}";
        var first = print(automation, one.formatted(certificate, "label-70-50"));
        var again = print(automation, one.formatted(certificate, "a5"));
        assertThat(again.headers().firstValue("Yuanliu-Paper"))
                .isEqualTo(first.headers().firstValue("Yuanliu-Paper"));
        try (var read = Loader.loadPDF(first.body())) {
            assertThat(read.getPage(0).getMediaBox().getWidth() / 72 * 25.4f).isBetween(69.9f, 70.1f);
            assertThat(read.getPage(0).getMediaBox().getHeight() / 72 * 25.4f).isBetween(49.9f, 50.1f);
        }
        var harvest = JsonPath.<String>read(
                automation.get("/api/records?type=agri/harvest").body(), "$.items[0].id");
        var many = print(
                automation,
                "{\"kind\": \"record\", \"of\": [\"%s\", \"%s\"], \"form\": \"label-70-50\"}"
                        .formatted(certificate, harvest));
        try (var read = Loader.loadPDF(many.body())) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(many.headers().firstValue("Yuanliu-Paper")).isEmpty();
    }

    @Test
    void aTraceSaysAsOfWhenAndUpToWhichPlace() throws Exception {
        var unit = JsonPath.<List<String>>read(
                        automation
                                .get("/api/records/" + Http.encoded(certificate))
                                .body(),
                        "$.units")
                .getLast();
        var asked = "{\"kind\": \"trace\", \"of\": [\"%s\"], \"direction\": \"upstream\"}".formatted(unit);
        var printed = print(automation, asked);
        assertThat(printed.statusCode())
                .as(new String(printed.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(text(printed.body()))
                .contains("来源追溯报告")
                .contains("数据截至")
                .containsPattern("日志位置 0:\\d+")
                .contains("单元明细")
                .contains("client:test-client");
        var sheet = print(automation, asked.replace("}", ", \"format\": \"xlsx\"}"));
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".xlsx");
        assertThat(sheet.body()).startsWith('P', 'K');
    }

    @Test
    void whatIsUnfitIsRefusedWithWhatWouldDo() throws Exception {
        refused("{\"kind\": \"poem\", \"of\": [\"1\"]}", 404, "papers.kind-unknown");
        refused("{\"kind\": \"record\", \"of\": [\"nothing\"]}", 404, "capture.unknown-record");
        refused("{\"kind\": \"record\", \"of\": []}", 422, "papers.nothing");
        refused("{\"kind\": \"trace\", \"of\": [\"1\"], \"form\": \"label-70-50\"}", 422, "papers.form-unknown");
        refused("{\"kind\": \"record\", \"of\": [\"1\"], \"format\": \"docx\"}", 422, "papers.form-unknown");
        refused("{\"kind\": \"record\", \"of\": [\"1\"], \"direction\": \"up\"}", 400, "request.field-unknown");
        var nobody = Http.anybody(port).post("/api/papers", "{}");
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    private void refused(String body, int status, String code) throws Exception {
        var answer = print(automation, body);
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        assertThat(text).contains(code);
    }

    private static HttpResponse<byte[]> print(Http caller, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        caller.asking("/api/papers")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
