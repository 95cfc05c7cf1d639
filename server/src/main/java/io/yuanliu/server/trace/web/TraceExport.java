package io.yuanliu.server.trace.web;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.sheet.SheetWriter;
import io.yuanliu.server.trace.answer.TraceAnswer;
import io.yuanliu.server.trace.answer.TraceAnswer.Edge;
import io.yuanliu.server.trace.answer.TraceAnswer.Held;
import io.yuanliu.server.trace.answer.TraceAnswer.Unit;
import io.yuanliu.server.trace.answer.TraceAnswers.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Streams a trace part by part, however long it is. */
@Component
class TraceExport {
    private static final List<String> CHINESE = List.of(
            "层级", "追溯单元", "品种", "品名", "数量", "单位", "占比（估计）", "占比下限", "占比上限", "控制状态", "持有方编码", "持有方", "场所编码", "场所", "起",
            "止", "持有数量", "持有单位", "持有状态");
    private static final List<String> ENGLISH = List.of(
            "Level",
            "Unit",
            "Variety",
            "Product",
            "Quantity",
            "Measure",
            "Share",
            "Share at least",
            "Share at most",
            "Stopped",
            "Holder's code",
            "Holder",
            "Site's code",
            "Site",
            "From",
            "To",
            "Held",
            "Held measure",
            "State");
    private static final Held NOBODY = new Held("", null, null, null, null, null, null, null, null, null);

    private final ObjectProvider<RequestMappingHandlerAdapter> answers;

    /** @param answers know how the platform writes JSON */
    TraceExport(ObjectProvider<RequestMappingHandlerAdapter> answers) {
        this.answers = answers;
    }

    /** One line: a unit with the edges that led to it and who has and had it. */
    record Line(Unit unit, List<Edge> edges, List<Held> holdings) {}

    void lines(Parts parts, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        attach(response, "jsonl");
        var out = response.getOutputStream();
        var json = json();
        stream(() -> parts.forEach(part -> lines(part, json, out)));
        out.flush();
    }

    private void lines(TraceAnswer part, HttpMessageConverter<Object> json, OutputStream out) {
        boolean downstream = part.direction().equals("downstream");
        var edges = part.edges().stream().collect(Collectors.groupingBy(edge -> downstream ? edge.to() : edge.from()));
        var holdings = part.holdings().stream().collect(Collectors.groupingBy(Held::unit));
        var lines = new Lines();
        try {
            for (var unit : part.units()) {
                var line = new Line(
                        unit, edges.getOrDefault(unit.id(), List.of()), holdings.getOrDefault(unit.id(), List.of()));
                json.write(line, MediaType.APPLICATION_JSON, lines);
                lines.getBody().write('\n');
            }
            lines.getBody().writeTo(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What writes the platform's other answers. */
    @SuppressWarnings("unchecked")
    private HttpMessageConverter<Object> json() {
        return answers.getObject().getMessageConverters().stream()
                .filter(converter -> converter.canWrite(Line.class, MediaType.APPLICATION_JSON))
                .map(converter -> (HttpMessageConverter<Object>) converter)
                .findFirst()
                .orElseThrow();
    }

    /** The lines of one part. */
    private static final class Lines implements HttpOutputMessage {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final HttpHeaders headers = new HttpHeaders();

        @Override
        public ByteArrayOutputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    void sheet(Parts parts, HttpServletResponse response, Locale locale) throws IOException {
        response.setContentType(SheetWriter.CONTENT_TYPE);
        attach(response, "csv");
        var sheet = new SheetWriter(response.getOutputStream());
        sheet.row(Language.say(CHINESE, ENGLISH, locale));
        stream(() -> parts.forEach(part -> rows(part, sheet)));
        sheet.flush();
    }

    private static void rows(TraceAnswer part, SheetWriter sheet) {
        Map<String, List<Held>> holdings = part.holdings().stream().collect(Collectors.groupingBy(Held::unit));
        for (var unit : part.units()) {
            for (var held : holdings.getOrDefault(unit.id(), List.of(NOBODY))) {
                sheet.row(cells(unit, held));
            }
        }
    }

    private static List<String> cells(Unit unit, Held held) {
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(unit.level()));
        cells.add(unit.id());
        cells.add(text(unit.product()));
        cells.add(text(unit.productName()));
        add(cells, unit.quantity());
        cells.add(text(unit.share()));
        cells.add(text(unit.leastShare()));
        cells.add(text(unit.mostShare()));
        cells.add(text(unit.stopped()));
        cells.add(text(held.party()));
        cells.add(text(held.partyName()));
        cells.add(text(held.site()));
        cells.add(text(held.siteName()));
        cells.add(text(held.from()));
        cells.add(text(held.to()));
        add(cells, held.quantity());
        cells.add(text(held.state()));
        return cells;
    }

    private static void add(List<String> cells, @Nullable Amount amount) {
        cells.add(amount == null ? "" : amount.value().toPlainString());
        cells.add(amount == null ? "" : text(amount.uom()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static void attach(HttpServletResponse response, String ending) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trace." + ending + "\"");
    }

    private static void stream(Runnable writing) throws IOException {
        try {
            writing.run();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
