package io.yuanliu.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.profile.StopCause.Reason;
import io.yuanliu.core.text.LocalText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CauseReasonsTest {
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final CauseReasons reasons =
            new CauseReasons(new FindingMessages(beans.getBeanProvider(FindingTexts.class)));

    @Test
    void aHoldByABrokenRuleSaysSoInBothLanguages() {
        assertThat(reasons.text(new Reason("cause.rule-broken")))
                .isEqualTo(new LocalText(
                        "申报记录违反规则，待主管部门核实", "A reported record breaks a rule; the authority has to look at it"));
    }

    @Test
    void whatEarlierBuildsWroteIsSaidAsItWasWrittenAndWhole() {
        var longText = "长".repeat(300);
        assertThat(reasons.text(new Reason("cause.written", Map.of("text", longText, "textEn", "Stopped {by} $1"))))
                .isEqualTo(new LocalText(longText, "Stopped {by} $1"));
    }

    @Test
    void aProfilesReasonIsSaidAsItStandsThere() {
        var text = new LocalText("停止 {销售}", "Stopped {by} order");
        beans.addBean("texts", (FindingTexts)
                code -> code.equals("honey/stop@1/causes/0") ? Optional.of(text) : Optional.empty());
        assertThat(reasons.text(new Reason("honey/stop@1/causes/0"))).isEqualTo(text);
        assertThat(reasons.text(new Reason("honey/stop@2/causes/0")))
                .as("of no version that was published")
                .isEqualTo(new LocalText("honey/stop@2/causes/0", "honey/stop@2/causes/0"));
    }
}
