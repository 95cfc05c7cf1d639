package io.yuanliu.server.trace.paper;

import io.yuanliu.server.problem.Language;
import java.util.Locale;

/** The words of a printed trace, in both languages. */
enum ReportWord {
    DOWNSTREAM("流向追溯报告", "Trace downstream"),
    UPSTREAM("来源追溯报告", "Trace upstream"),
    CODE("追溯单元", "Unit"),
    PRODUCT("品名", "Product"),
    AS_OF("数据截至", "As of"),
    POSITION("日志位置", "Place in the log"),
    ASKED_BY("查询人", "Asked by"),
    COMPLETE("完整性", "Completeness"),
    WHOLE("完整", "Complete"),
    CUT("按查询人的权限范围有删减", "Cut to what who asked may see"),
    TOTAL("单元总数", "Units in all"),
    STATES("去向汇总", "What has become of them"),
    STATE("状态", "State"),
    UNITS("单元数", "Units"),
    QUANTITY("数量", "Quantity"),
    REGIONS("地区分布", "Where"),
    REGION("区划", "Division"),
    HOLDERS("持有方数", "Holders"),
    WAY("路径", "The way"),
    STEP("步骤", "Step"),
    FROM("由", "From"),
    TO("至", "To"),
    HOW("方式", "How"),
    TIME("时间", "Time"),
    LIST("单元明细", "The units"),
    LEVEL("层级", "Level"),
    HOLDER("持有方", "Holder"),
    SITE("场所", "Site"),
    STOPPED("管控", "Stopped"),
    MORE("共 %d 个单元，本报告列出前 %d 个；全部可在平台导出。", "Of %d units the first %d are listed; the platform exports all."),
    IN_STOCK("在库", "in stock"),
    IN_TRANSIT("在途", "in transit"),
    SOLD("已售", "sold"),
    USED("已使用", "used"),
    DESTROYED("已销毁", "destroyed"),
    UNKNOWN("未知", "unknown"),
    HIDDEN("无权查看", "hidden");

    private final String chinese;
    private final String english;

    ReportWord(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String in(Locale locale) {
        return Language.say(chinese, english, locale);
    }

    /** The name of a holding's state; one that is not known stays as it is. */
    static String state(String state, Locale locale) {
        return switch (state) {
            case "in stock" -> IN_STOCK.in(locale);
            case "in transit" -> IN_TRANSIT.in(locale);
            case "sold" -> SOLD.in(locale);
            case "used" -> USED.in(locale);
            case "destroyed" -> DESTROYED.in(locale);
            case "unknown" -> UNKNOWN.in(locale);
            case "hidden" -> HIDDEN.in(locale);
            default -> state;
        };
    }
}
