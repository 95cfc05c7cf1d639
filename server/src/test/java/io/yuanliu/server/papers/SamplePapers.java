package io.yuanliu.server.papers;

import io.yuanliu.server.papers.Paper.Column;
import io.yuanliu.server.papers.Paper.Fact;
import io.yuanliu.server.papers.Paper.Part;
import java.util.ArrayList;
import java.util.List;

/** Papers for tests. */
public final class SamplePapers {
    public static final Stamp STAMP =
            new Stamp("YL-7K3M-9QPX-2B4C", "https://trace.example.cn/p/YL-7K3M-9QPX-2B4C", "3F9A-22C1-7B0E");

    private SamplePapers() {}

    public static Paper certificate(String promisor) {
        List<Part> parts = List.of(
                new Paper.Facts(List.of(
                        new Fact("承诺主体", promisor),
                        new Fact("产品名称", "豇豆"),
                        new Fact("数量（重量）", "300 公斤"),
                        new Fact("产地", "岚江省澄川市青禾县绿畦村"),
                        new Fact("开具时间", "2026-06-14 16:00"))),
                new Paper.Ticked(true, "承诺不使用禁用的农药兽药及其他化合物"),
                new Paper.Ticked(false, "委托检测合格"),
                new Paper.Signature("签字（盖章）"));
        return new Paper("承诺达标合格证", parts, List.of(new Fact("产品名称", "豇豆")));
    }

    /** A table of so many rows, the first of whose cells are numbers. */
    public static Paper table(int rows) {
        var cells = new ArrayList<List<String>>();
        for (int row = 1; row <= rows; row++) {
            cells.add(List.of("" + row, "urn:epc:id:sgtin:6901234.567890.LOT-" + row, "=1+1", "12.50"));
        }
        return new Paper(
                "流向追溯报告",
                List.of(
                        new Paper.Heading("单元明细"),
                        new Paper.Table(
                                List.of(
                                        new Column("层级", 1, true),
                                        new Column("追溯单元", 6, false),
                                        new Column("品名", 2, false),
                                        new Column("数量", 2, true)),
                                cells)),
                List.of());
    }
}
