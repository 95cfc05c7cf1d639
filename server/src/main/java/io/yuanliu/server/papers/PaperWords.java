package io.yuanliu.server.papers;

import io.yuanliu.server.problem.Language;
import java.util.Locale;

/** The words that stand on every paper. */
public record PaperWords(String number, String check, String fingerprint, String page, String made) {
    public static PaperWords in(Locale locale) {
        return new PaperWords(
                Language.say("编号", "No.", locale),
                Language.say("扫码或登录以下网址查验", "Check at", locale),
                Language.say("校验码", "Check code", locale),
                Language.say("第 %d / %d 页", "Page %d of %d", locale),
                Language.say("打印时间", "Printed at", locale));
    }
}
