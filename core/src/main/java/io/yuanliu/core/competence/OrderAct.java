package io.yuanliu.core.competence;

import io.yuanliu.core.profile.StopCause.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an authority may order about goods. */
public enum OrderAct {
    /** 暂停: for a time, by one person. */
    HOLD,
    /** 停止销售. */
    STOP,
    /** 责令召回. */
    RECALL,
    /** 解除: ends a stop or a hold. */
    LIFT,
    /** 部分解除: frees single goods from a stop at what they came from. */
    CLEAR,
    /** 检查、抽样. */
    INSPECT;

    /** What an effect on goods is, where an authority brings it about. */
    public static OrderAct of(Effect effect) {
        return switch (effect) {
            case STOP -> STOP;
            case HOLD -> HOLD;
            case LIFT -> LIFT;
            case CLEAR -> CLEAR;
        };
    }

    public static Optional<OrderAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(OrderAct::word).toList();
    }

    /** As it is written outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it ends or eases what was ordered before. */
    public boolean frees() {
        return this == LIFT || this == CLEAR;
    }

    /** Whether it takes a second person: only what ends by itself does not. */
    public boolean takesTwo() {
        return this == STOP || this == RECALL || this == LIFT || this == CLEAR;
    }
}
