package io.yuanliu.server.papers.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.SamplePapers;
import io.yuanliu.server.problem.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SheetPapersTest {
    @Test
    void aSheetSaysWhatThePaperSays() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new SheetFormat().begin(PageForm.A4, Language.CHINESE, out)) {
            file.add(SamplePapers.table(2_500), SamplePapers.STAMP);
            file.add(SamplePapers.certificate("合作社"), SamplePapers.STAMP);
            file.finish();
        }
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("流向追溯报告");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("YL-7K3M-9QPX-2B4C");
            var last = rows.getLast();
            assertThat(last.getCellAsNumber(0)).contains(new BigDecimal("2500"));
            assertThat(last.getCellText(1)).endsWith("LOT-2500");
            // What looks like a formula is a text.
            assertThat(last.getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(last.getCellText(2)).isEqualTo("=1+1");
            var second = read.getSheet(1).orElseThrow().read();
            assertThat(second.stream().map(row -> row.getCellText(1))).contains("豇豆");
        }
    }
}
