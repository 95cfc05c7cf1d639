package io.yuanliu.server.paging.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.records.web.Forms;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every list is turned by the mark of the page before, and says so to whoever numbers its pages. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
class ListsIT {
    private static final int MOST = 100;

    @LocalServerPort
    int port;

    private Http admin;

    @BeforeAll
    void someOfEverything() {
        var automation = Http.automation(port);
        admin = Http.admin(port);
        Forms.register(automation);
        for (var at : List.of("1", "2", "3")) {
            automation.post("/api/sites", """
                    {"id": "node:99020317%s", "name": "翻页场所", "party": "%s"}
                    """.formatted(at, Forms.SLAUGHTERHOUSE));
            admin.post("/api/clients", """
                    {"id": "turned-%s", "name": "x", "party": "%s"}
                    """.formatted(at, Forms.SLAUGHTERHOUSE));
            admin.post("/api/users", """
                    {"name": "turned-%s", "displayName": "x", "kind": "official", "region": "99"}
                    """.formatted(at));
            var paper = Forms.certificate(Forms.number(), 5, Forms.daysAgo(3));
            automation.post("/api/records", "{\"records\": [" + paper + "]}");
            automation.post(
                    "/api/records", "{\"records\": [" + paper.replace("\"heads\": 5", "\"heads\": \"many\"") + "]}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/parties?q=990,      id",
        "/api/sites?q=翻页场所,     id",
        "/api/users?,             name",
        "/api/clients?,           id",
        "/api/operations?,        ''",
        "/api/records?,           id",
        "/api/refusals?,          ''"
    })
    void eachRowStandsOnOnePage(String list, String key) {
        var address = list.replace("翻页场所", Http.encoded("翻页场所"));
        var whole = JsonPath.<List<Map<String, Object>>>read(get(address + "&size=" + MOST), "$.items[*]");
        assertThat(whole).hasSizeGreaterThan(2);
        var turned = new ArrayList<Map<String, Object>>();
        @Nullable String next = null;
        do {
            var page = get(address + "&size=2" + (next == null ? "" : "&after=" + next));
            var items = JsonPath.<List<Map<String, Object>>>read(page, "$.items[*]");
            assertThat(items).hasSizeBetween(1, 2);
            turned.addAll(items);
            next = next(page);
        } while (next != null && turned.size() < whole.size());
        assertThat(turned.subList(0, whole.size())).isEqualTo(whole);
        if (!key.isEmpty()) {
            assertThat(whole).extracting(row -> row.get(key)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/parties",
                "/api/sites",
                "/api/users",
                "/api/clients",
                "/api/operations",
                "/api/records",
                "/api/refusals"
            })
    void aPageByNumberOrWithoutALimitIsRefused(String list) {
        assertRefused(list + "?page=1", "request.parameter-unknown", "after");
        assertRefused(list + "?size=201", "request.parameter-range", "200");
        assertRefused(list + "?size=0", "request.parameter-range", "200");
        assertRefused(list + "?after=%21", "request.mark", "");
        assertRefused(list + "?after=eB94H3gfeB94", "request.mark", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/records?typ=a", "/api/records.csv?typ=a"})
    void aMisspeltFilterDoesNotAnswerWithEverything(String list) {
        assertRefused(list, "request.parameter-unknown", "type");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/records?dryrun=true",
        "POST,   /api/files?kind=record&owner=x&nam=a.pdf",
        "PUT,    /api/views?list=records",
        "DELETE, /api/views?list=records&named=x",
        "DELETE, /api/session?all=true"
    })
    void aParameterThatAWriteDoesNotKnowIsRefused(String method, String address) {
        var answer = admin.send(admin.asking(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("request.parameter-unknown");
    }

    private void assertRefused(String address, String code, String said) {
        var answer = admin.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains(said);
    }

    private String get(String address) {
        var answer = admin.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static @Nullable String next(String page) {
        return JsonPath.<Map<String, @Nullable Object>>read(page, "$").get("next") instanceof String mark ? mark : null;
    }
}
