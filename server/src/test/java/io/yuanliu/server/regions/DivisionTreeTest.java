package io.yuanliu.server.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DivisionTreeTest {
    private static final DivisionTree TREE = new DivisionTree(DivisionFiles.all());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void codesAreReadHoweverTheyAreWritten() {
        assertThat(RegionCode.read("330000")).contains("33");
        assertThat(RegionCode.read("330100")).contains("3301");
        assertThat(RegionCode.read(" 330105 ")).contains("330105");
        assertThat(RegionCode.read("330105001000")).contains("330105001");
        assertThat(RegionCode.read("330105000000")).contains("330105");
        assertThat(RegionCode.read("441900003")).contains("441900003");
        for (var wrong : List.of("", "3", "331", "33010", "3301050", "033010", "33O105", "330105001000000")) {
            assertThat(RegionCode.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(RegionCode.shown("33")).isEqualTo("330000");
        assertThat(RegionCode.shown("330105001")).isEqualTo("330105001");
    }

    @Test
    void thePathLeavesOutWhatNobodyNames() {
        assertThat(path("110101001")).containsExactly("北京市", "东城区", "东华门街道");
        assertThat(path("330105")).containsExactly("浙江省", "杭州市", "拱墅区");
        assertThat(path("441900003")).containsExactly("广东省", "东莞市", "东城街道");
    }

    @Test
    void everyDivisionIsTheChildOfItsParent() {
        var random = new Random(1);
        var all = new ArrayList<>(TREE.all());
        assertThat(all).hasSizeGreaterThan(44_000);
        for (int trial = 0; trial < 300; trial++) {
            var division = all.get(random.nextInt(all.size()));
            var parent = TREE.parent(division.code()).map(Division::code).orElse("");
            assertThat(TREE.children(parent)).contains(division);
        }
        assertThat(TREE.children("")).hasSize(34);
        assertThat(TREE.children("4419")).hasSizeGreaterThan(20);
    }

    @Test
    void anEndedCountyStillFindsItsRecords() {
        assertThat(TREE.isInside("330103", "330105", TODAY)).isTrue();
        assertThat(TREE.isInside("330103001", "330105", TODAY)).isTrue();
        assertThat(TREE.isInside("330103", "330105", LocalDate.of(2021, 3, 31))).isFalse();
        assertThat(TREE.isInside("330103", "3301", LocalDate.of(2010, 1, 1))).isTrue();
        assertThat(TREE.isInside("330103", "330102", TODAY)).isFalse();
        assertThat(TREE.isInside("3712", "3701", TODAY)).as("莱芜 went to 济南").isTrue();
        assertThat(TREE.isInside("371202", "370116", TODAY)).isTrue();
        assertThat(TREE.isInside("371202", "3701", TODAY)).isTrue();
        assertThat(TREE.predecessors("330105")).extracting(Division::name).containsExactly("下城区");
        assertThat(TREE.beginnings("330105", TODAY)).containsExactly("330103", "330105");
        assertThat(TREE.beginnings("3701", TODAY)).contains("3701", "3712", "371202", "371203");
    }

    /** The beginnings that a query uses say the same as the walk for each code alone. */
    @Test
    void beginningsAndInsideAgree() {
        var random = new Random(2);
        var all = new ArrayList<>(TREE.all());
        var ended = all.stream().filter(division -> division.until() != null).toList();
        for (int trial = 0; trial < 300; trial++) {
            var area = all.get(random.nextInt(all.size())).code();
            var one = ended.get(random.nextInt(ended.size()));
            var target = one.successors().isEmpty() ? area : one.successors().getFirst();
            for (var code :
                    List.of(one.code(), all.get(random.nextInt(all.size())).code())) {
                for (var asked : List.of(area, target)) {
                    assertThat(TREE.beginnings(asked, TODAY).stream().anyMatch(code::startsWith))
                            .as(code + " in " + asked)
                            .isEqualTo(TREE.isInside(code, asked, TODAY));
                }
            }
        }
    }

    @Test
    void circlesOfSuccessorsEnd() {
        var tree = new DivisionTree(List.of(
                new Division("99", "甲省", "jia sheng", null, null, List.of()),
                new Division("990101", "乙县", "yi xian", null, LocalDate.of(2020, 1, 1), List.of("990102")),
                new Division("990102", "丙县", "bing xian", null, LocalDate.of(2021, 1, 1), List.of("990101"))));
        assertThat(tree.isInside("990101", "990103", TODAY)).isFalse();
        assertThat(tree.isInside("990101", "990102", TODAY)).isTrue();
    }

    @Test
    void namesAreFoundAsPeopleWriteThem() {
        assertThat(first("拱墅")).isEqualTo("330105");
        assertThat(first("杭州 西湖")).isEqualTo("330106");
        assertThat(first("gongshu")).isEqualTo("330105");
        assertThat(first("chong qing")).isEqualTo("50");
        assertThat(first("lu'an")).isEqualTo("3415");
        assertThat(RegionSearch.find(TREE, "hzs", 50))
                .extracting(Division::code)
                .contains("3301");
        assertThat(first("330105")).isEqualTo("330105");
        assertThat(RegionSearch.find(TREE, "下城区", 5)).extracting(Division::code).contains("330103");
        assertThat(RegionSearch.find(TREE, "x".repeat(10_000), 5)).isEmpty();
        assertThat(RegionSearch.find(TREE, "'; drop table region_division; --", 5))
                .isEmpty();
    }

    @Test
    void englishNamesAreReadable() {
        assertThat(english("15")).isEqualTo("Inner Mongolia");
        assertThat(english("3301")).isEqualTo("Hangzhou");
        assertThat(english("330105")).isEqualTo("Gongshu District");
        assertThat(english("3415")).isEqualTo("Lu'an");
        assertThat(english("61")).isEqualTo("Shaanxi");
        assertThat(english("130121")).isEqualTo("Jingxing County");
    }

    private static List<String> path(String code) {
        return TREE.path(TREE.find(code).orElseThrow()).stream()
                .map(Division::name)
                .toList();
    }

    private static String first(String written) {
        return RegionSearch.find(TREE, written, 1).getFirst().code();
    }

    private static String english(String code) {
        return TREE.find(code).orElseThrow().names().en();
    }
}
