package io.yuanliu.server.trace.web;

import io.yuanliu.server.problem.Language;
import io.yuanliu.server.sheet.SheetWriter;
import io.yuanliu.server.trace.balance.BalanceAnswer;
import io.yuanliu.server.trace.balance.BalanceAnswer.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Writes the lines of a balance as a sheet. */
final class BalanceExport {
    private static final List<String> CHINESE =
            List.of("品种", "品名", "单位", "期初", "产出", "录入", "收货", "来源不明", "发货", "销售", "销毁", "耗用", "期末");
    private static final List<String> ENGLISH = List.of(
            "Variety",
            "Product",
            "Measure",
            "Opening",
            "Made",
            "Entered",
            "Received",
            "Unaccounted for",
            "Shipped",
            "Sold",
            "Destroyed",
            "Used",
            "Closing");

    private BalanceExport() {}

    static void write(BalanceAnswer balance, HttpServletResponse response, Locale locale) throws IOException {
        response.setContentType(SheetWriter.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"balance.csv\"");
        var sheet = new SheetWriter(response.getOutputStream());
        sheet.row(Language.say(CHINESE, ENGLISH, locale));
        balance.lines().forEach(line -> sheet.row(cells(line)));
        sheet.flush();
    }

    private static List<String> cells(Line line) {
        var what = Stream.of(line.product(), line.productName(), line.uom()).map(text -> Objects.toString(text, ""));
        var amounts = Stream.of(
                        line.opening(),
                        line.made(),
                        line.entered(),
                        line.received(),
                        line.unaccounted(),
                        line.shipped(),
                        line.sold(),
                        line.destroyed(),
                        line.used(),
                        line.closing())
                .map(BigDecimal::toPlainString);
        return Stream.concat(what, amounts).toList();
    }
}
