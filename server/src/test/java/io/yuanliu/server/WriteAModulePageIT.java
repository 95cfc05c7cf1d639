package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.records.web.Forms;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module that the page makes from nothing, compiled as it stands there and run in a platform. */
@DisplayName("The guide to writing a module")
class WriteAModulePageIT {
    private static final Path PAGE = Path.of("..", "docs", "guide", "write-a-module.md");
    private static final Pattern FILE =
            Pattern.compile("(?ms)^```(?:java|sql|properties|yaml) ((?:server|profiles)/\\S+)\\n(.*?)^```$");
    private static final String FIRM = "91110000600037341L";
    private static final String OTHER = "91350100M000100Y43";

    @TempDir
    private static Path folder;

    private static PlatformProcess platform;
    private static Http automation;
    private static Http firm;
    private static Http county;
    private static Http neighbour;

    @BeforeAll
    static void aPlatformWithTheModule() throws IOException {
        var sources = folder.resolve("sources");
        for (var file : FILE.matcher(Files.readString(PAGE)).results().toList()) {
            var path = sources.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        var classes = folder.resolve("classes");
        compile(sources.resolve("server/src/main/java"), classes, "");
        compile(sources.resolve("server/src/test/java"), folder.resolve("test"), classes.toString());
        copy(sources.resolve("server/src/main/resources"), classes);
        copy(sources.resolve("profiles"), classes.resolve("profiles"));

        platform = PlatformProcess.startWith(classes, folder.resolve("data"));
        automation = Http.automation(platform.port());
        register(FIRM, "康裕肉业", "990221");
        register(OTHER, "城北批发市场", "990202");
        firm = Persons.enterprise(platform.port(), "firm", FIRM);
        county = Persons.official(platform.port(), "county", "990221");
        neighbour = Persons.official(platform.port(), "neighbour", "990222");
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.kill();
        }
    }

    @Test
    void aDrillIsSeenWithinItsScopeOnly() {
        var id = told("D-SCOPE");
        assertThat(numbers(firm)).contains("D-SCOPE");
        assertThat(numbers(county)).contains("D-SCOPE");
        assertThat(numbers(neighbour)).isEmpty();
        assertThat(county.get("/api/drills/" + id).statusCode()).isEqualTo(200);
        assertThat(neighbour.get("/api/drills/" + id).statusCode()).isEqualTo(404);
        assertThat(Http.anybody(platform.port()).get("/api/drills").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        told("D-TWICE");
        assertProblem(firm.post("/api/drills", drill(FIRM, "D-TWICE", 42)), 409, "drills.number-used");
        assertProblem(firm.post("/api/drills", drill(OTHER, "D-1", 42)), 422, "drills.party-unknown");
        assertProblem(firm.post("/api/drills", drill(FIRM, "D-1", 0)), 422, "request.field-range");
        assertProblem(
                firm.post("/api/drills", drill(FIRM, "D-1", 42).replace("\"lot\"", "\"lott\"")),
                400,
                "request.field-unknown");
        assertProblem(county.get("/api/drills?stat=TOLD"), 400, "request.parameter-unknown");
        assertProblem(county.get("/api/drills?state=TOLDD"), 400, "request.parameter-choice");
        assertProblem(county.get("/api/drills?after=nonsense"), 400, "request.mark");
    }

    @Test
    void theListIsReadByPages() {
        Stream.of("D-P1", "D-P2", "D-P3").forEach(WriteAModulePageIT::told);
        var read = new ArrayList<String>();
        String after = "";
        do {
            var page = county.get("/api/drills?size=1" + after).body();
            read.addAll(JsonPath.read(page, "$.items[*].number"));
            after = page.contains("\"next\"") ? "&after=" + JsonPath.read(page, "$.next") : "";
        } while (!after.isEmpty());
        assertThat(read).containsSubsequence("D-P3", "D-P2", "D-P1").doesNotHaveDuplicates();
    }

    @Test
    void theActDoesTheTaskOnceAndIsRemembered() {
        var id = told("D-TASK");
        var task = "$.items[?(@.subject == '%s')].name.zh".formatted(id);
        assertThat(JsonPath.<List<String>>read(county.get("/api/tasks").body(), task))
                .containsExactly("确认召回演练");
        assertThat(neighbour.get("/api/tasks?whose=all").body()).doesNotContain(id);
        assertThat(act(neighbour, id, "confirm").statusCode()).isEqualTo(404);
        assertThat(act(firm, id, "confirm").statusCode()).isEqualTo(403);
        assertThat(act(county, id, "confirm").statusCode()).isEqualTo(200);
        assertThat(act(county, id, "confirm").statusCode()).isEqualTo(409);
        assertThat(JsonPath.<List<String>>read(county.get("/api/tasks").body(), task))
                .isEmpty();
        assertThat(JsonPath.<List<String>>read(
                        county.get("/api/flows/drill/" + id).body(), "$.history[*].act.name.en"))
                .containsExactly("Tell", "Confirm");
    }

    @Test
    void aDrillIsFoundByItsNumber() throws InterruptedException {
        told("D2026-0731");
        assertThat(found(county, "d2026 0731", 1)).containsExactly("D2026-0731");
        assertThat(found(neighbour, "D2026-0731", 0)).isEmpty();
    }

    @Test
    void whatStandsOfAPartyIsCountedOnceHoweverOftenItWasCorrected() throws InterruptedException {
        Forms.register(automation);
        var drill = automation.post("/api/drills", drill(Forms.VETERINARIANS, "D-COUNT", 5));
        assertThat(drill.statusCode()).as(drill.body()).isEqualTo(201);
        assertThat(handedIn()).isZero();
        var number = Forms.number();
        var first = stored(Forms.certificate(number, 5, Forms.daysAgo(0)));
        assertThat(counted(1)).isEqualTo(1);
        var id = JsonPath.<String>read(first.body(), "$.records[0].id");
        stored(Forms.certificate(number, 6, Forms.daysAgo(0)).replaceFirst("\\{", "{\"replaces\": \"" + id + "\", "));
        stored(Forms.certificate(Forms.number(), 7, Forms.daysAgo(0)));
        assertThat(counted(2)).isEqualTo(2);
    }

    @Test
    void aRuleAsksWhetherAPartyHasHeldOne() {
        var market = Persons.enterprise(platform.port(), "market", OTHER);
        var city = Persons.official(platform.port(), "city", "990202");
        assertProblem(delivered("L-1"), 422, "supply.never-drilled");
        var told = market.post("/api/drills", drill(OTHER, "D-LONG", 300));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        assertProblem(delivered("L-1"), 422, "supply.never-drilled");
        act(city, JsonPath.read(told.body(), "$.id"), "confirm");
        assertProblem(delivered("L-1"), 422, "supply.never-drilled");
        var quick = market.post("/api/drills", drill(OTHER, "D-QUICK", 90).replace("2026-11-20", "2026-11-21"));
        act(city, JsonPath.read(quick.body(), "$.id"), "confirm");
        assertThat(delivered("L-1").statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> delivered(String lot) {
        return automation.post(
                "/api/records", """
                {"records": [{"type": "supply/delivery", "party": "%s", "time": "%s", "fields": {"lotNo": "%s"}}]}
                """.formatted(OTHER, Instant.now().truncatedTo(ChronoUnit.SECONDS), lot));
    }

    private static HttpResponse<String> stored(String record) {
        var answer = automation.post("/api/records", "{\"records\": [" + record + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static int counted(int wanted) throws InterruptedException {
        for (int tried = 0; tried < 200 && handedIn() != wanted; tried++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return handedIn();
    }

    private static int handedIn() {
        List<Integer> counts =
                JsonPath.read(automation.get("/api/drills?number=D-COUNT").body(), "$.items[*].handedIn");
        return counts.getFirst();
    }

    private static String told(String number) {
        var answer = firm.post("/api/drills", drill(FIRM, number, 42));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id");
    }

    private static String drill(String party, String number, int minutes) {
        return """
                {"party": "%s", "number": "%s", "heldOn": "2026-11-20", "lot": "P20261101", "minutes": %d}
                """.formatted(party, number, minutes);
    }

    private static List<String> numbers(Http who) {
        return JsonPath.read(who.get("/api/drills?size=200").body(), "$.items[*].number");
    }

    private static HttpResponse<String> act(Http who, String id, String act) {
        return who.post("/api/flows/drill/" + id, "{\"act\": \"%s\", \"version\": 1}".formatted(act));
    }

    private static List<String> found(Http who, String question, int wanted) throws InterruptedException {
        List<String> titles = List.of();
        for (int tried = 0; tried < 200 && titles.size() < Math.max(1, wanted); tried++) {
            titles = JsonPath.read(
                    who.get("/api/search?kind=drill&q=" + Http.encoded(question))
                            .body(),
                    "$.groups[*].found.items[*].title");
            if (wanted == 0 && tried > 10) {
                return titles;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return titles;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    private static void register(String id, String name, String region) {
        var answer = automation.post(
                "/api/parties", "{\"id\": \"%s\", \"name\": \"%s\", \"region\": \"%s\"}".formatted(id, name, region));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void compile(Path sources, Path classes, String besides) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var path = ProgramClassPath.ofTests() + ":" + besides;
        try (var files = compiler.getStandardFileManager(null, null, null);
                var all = Files.walk(sources)) {
            var java = all.filter(file -> file.toString().endsWith(".java")).toList();
            Files.createDirectories(classes);
            var problems = new StringWriter();
            var options = List.of("-proc:none", "-parameters", "-cp", path, "-d", classes.toString());
            var done = compiler.getTask(problems, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(done).as(problems.toString()).isTrue();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
