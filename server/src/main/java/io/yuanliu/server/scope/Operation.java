package io.yuanliu.server.scope;

import io.yuanliu.core.text.LocalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is noted in the log of operations, with the words in which people read it. */
public enum Operation {
    SESSION_OPEN("登录", "Sign-in"),
    PASSWORD_CHANGE("修改密码", "Password changed"),
    TOKEN_ISSUE("领取访问令牌", "Token issued"),
    USER_CREATE("新增用户", "User added"),
    USER_DISABLE("停用用户", "User shut out"),
    CLIENT_CREATE("新增接入凭证", "Program added"),
    CLIENT_REVOKE("停用接入凭证", "Program ended"),
    GRANT_GIVE("授权", "Grant given"),
    GRANT_END("收回授权", "Grant ended"),
    FILE_ADD("添加附件", "File attached"),
    FILE_OPEN("打开附件", "File opened"),
    FILE_REMOVE("移除附件", "File removed"),
    PAPER_PRINT("打印单证", "Papers printed"),
    ORDER_DRAFT("起草监管指令", "Order drafted"),
    ORDER_SIGN("签发监管指令", "Order signed"),
    ORDER_REFUSE("退回监管指令", "Order refused"),
    ORDER_WITHDRAW("撤回监管指令", "Order withdrawn"),
    HANDOVER_GIVE("移送", "Handed over to another authority"),
    HANDOVER_TAKE("接收移送", "Hand-over taken up"),
    HANDOVER_RETURN("退回移送", "Hand-over sent back"),
    WEBHOOK_ADD("添加推送地址", "Webhook added"),
    WEBHOOK_END("停用推送地址", "Webhook ended"),
    PROJECTION_REBUILD("重建数据", "Data rebuilt"),
    PROJECTION_RETRY("重试数据更新", "Data update retried");

    private final String chinese;
    private final String english;

    Operation(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** As it is stored and told: {@code session.open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public LocalText text() {
        return new LocalText(chinese, english);
    }

    /** Empty for what an older version noted. */
    public static Optional<Operation> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
