package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.profile.CategorySource;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.wire.profile.yaml.ProfileFault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A record that several categories share says under which of them it stands. */
class CategoryReaderTest {
    private static final String USING = "uses: [shop/sale]\n";

    @Test
    void aRecordThatNobodyElseUsesStandsUnderItsOwnCategory() {
        assertThat(source("", "timePrecision: day")).isEqualTo(new CategorySource.Fixed("shop"));
        assertThat(faults("", "timePrecision: day")).isEmpty();
    }

    @Test
    void aSharedRecordSaysUnderWhich() {
        assertThat(faults(USING, "category: { field: kind }")).isEmpty();
        assertThat(source(USING, "category: { field: kind }")).isEqualTo(new CategorySource.InField("kind"));
        assertThat(source(USING, "category: { of: goods }")).isEqualTo(new CategorySource.OfGoods());
        assertThat(source(USING, "category: { is: honey }")).isEqualTo(new CategorySource.Fixed("honey"));
    }

    @Test
    void whoDoesNotSayItIsToldWhere() {
        assertThat(faults(USING, "timePrecision: day"))
                .singleElement()
                .asString()
                .startsWith("shop/profile.yaml:11:")
                .contains("'category' is missing");
    }

    @Test
    void whatWasPublishedBeforeThereWasTheKeyStandsUnderItsGoods() {
        assertThat(source(USING, "timePrecision: day")).isEqualTo(new CategorySource.OfGoods());
    }

    @Test
    void aFieldThatIsNotThereIsToldWithTheNearest() {
        assertThat(faults(USING, "category: { field: kin }"))
                .singleElement()
                .asString()
                .startsWith("shop/profile.yaml:12:")
                .contains("unknown word 'kin'; did you mean 'kind'?");
    }

    @Test
    void aFieldOnWhichNobodyCanRelyIsAFault() {
        assertThat(faults(USING, "category: { field: maybe }"))
                .singleElement()
                .asString()
                .contains("'required: true'");
        assertThat(faults(USING, "category: { field: dose }"))
                .singleElement()
                .asString()
                .contains("must be a choice");
        assertThat(faults(USING, "category: { field: colour }"))
                .singleElement()
                .asString()
                .contains("'amber' of the list 'colour' is of no category; known are honey, shop");
    }

    @Test
    void whatIsSaidIsOneOfThree() {
        assertThat(faults(USING, "category: { is: hony }"))
                .singleElement()
                .asString()
                .contains("did you mean 'honey'?");
        assertThat(faults(USING, "category: { of: unit }"))
                .singleElement()
                .asString()
                .contains("unknown word 'unit'");
        assertThat(faults(USING, "category: { is: shop, of: goods }"))
                .singleElement()
                .asString()
                .contains("say one of");
        assertThat(faults(USING, "category: shop")).singleElement().asString().contains("must hold keys");
    }

    private static List<ProfileSource> sources(String honey, String sale) {
        return List.of(Honey.source(honey), new ProfileSource("shop", Map.of(ProfileSource.MAIN, """
            category: shop
            code: "98"
            version: 1
            validFrom: 2026-01-01
            name: { zh: 商店, en: Shop }
            lists:
              kind: { honey/acacia: { zh: 洋槐蜜, en: Acacia honey }, shop: { zh: 其他, en: Other } }
              colour: { amber: { zh: 琥珀, en: Amber } }
            records:
              sale:
                name: { zh: 销售, en: Sale }
                %s
                fields:
                  kind: { name: { zh: 品种, en: Kind }, type: choice, list: kind, required: true }
                  maybe: { name: { zh: 品种, en: Kind }, type: choice, list: kind }
                  colour: { name: { zh: 颜色, en: Colour }, type: choice, list: colour, required: true }
                  dose: { name: { zh: 剂量, en: Dose }, type: text, required: true }
            """.formatted(sale))));
    }

    private static CategorySource source(String honey, String sale) {
        var shop =
                Objects.requireNonNull(ProfileReader.read(sources(honey, sale)).get("shop"));
        RecordType type = Objects.requireNonNull(shop.records().get("sale"));
        return type.categorySource();
    }

    private static List<String> faults(String honey, String sale) {
        try {
            ProfileReader.readAndRehearse(sources(honey, sale));
            return List.of();
        } catch (ProfileUnreadable unreadable) {
            return unreadable.faults().stream().map(ProfileFault::toString).toList();
        }
    }
}
