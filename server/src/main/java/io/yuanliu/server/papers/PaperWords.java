package io.yuanliu.server.papers;

import io.yuanliu.server.problem.Language;
import java.util.Locale;

/** The words that stand on every paper, in both languages. */
public record PaperWords(String number, String check, String fingerprint, String page, String made) {
    private static final PaperWords CHINESE = new PaperWords("编号", "扫码或登录以下网址查验", "校验码", "第 %d / %d 页", "打印时间");
    private static final PaperWords ENGLISH =
            new PaperWords("No.", "Check at", "Check code", "Page %d of %d", "Printed at");

    public static PaperWords in(Locale locale) {
        return Language.isEnglish(locale) ? ENGLISH : CHINESE;
    }
}
