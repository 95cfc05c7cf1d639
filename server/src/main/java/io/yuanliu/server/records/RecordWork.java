package io.yuanliu.server.records;

import io.yuanliu.server.calendar.Span;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.tasks.TaskKind;
import io.yuanliu.server.tasks.TaskKind.Doer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What has to be done about records, and who is told of them. The times are usual ones, not the law's: {@code
 * yuanliu.tasks.due} sets them.
 */
@Configuration(proxyBeanMethods = false)
class RecordWork {
    private static final String RECORD = "record";
    private static final String PLACE = "/records/{subject}";

    /** Fields were left open: whoever handed it in completes it by a correction. */
    static final TaskKind COMPLETE = TaskKind.of(
                    "record.complete", RECORD, Doer.HOLDER, Right.CAPTURE, Span.workingDays(3), PLACE)
            .aboutGoods()
            .lateAfter(Span.workingDays(2));

    /** Goods are held: the authority lifts it or stops them, unless the record is corrected before. */
    static final TaskKind HELD = TaskKind.of(
                    "record.held", RECORD, Doer.AUTHORITY, Right.CHECK, Span.workingDays(3), PLACE)
            .aboutGoods()
            .lateAfter(Span.workingDays(1));

    /** It was refused: whoever sent it sends it again under its own number, rightly. */
    static final TaskKind RESEND = TaskKind.of(
                    "record.resend", RECORD, Doer.HOLDER, Right.CAPTURE, Span.workingDays(2), "/refusals")
            .aboutGoods()
            .lateAfter(Span.workingDays(2));

    static final NoticeKind PUT_ON_HOLD = new NoticeKind("record.held", RECORD, true, PLACE);
    static final NoticeKind REFUSED = new NoticeKind("record.refused", RECORD, false, "/refusals");

    @Bean
    TaskKind recordCompleteTask() {
        return COMPLETE;
    }

    @Bean
    TaskKind recordHeldTask() {
        return HELD;
    }

    @Bean
    TaskKind recordResendTask() {
        return RESEND;
    }

    @Bean
    NoticeKind recordHeldNotice() {
        return PUT_ON_HOLD;
    }

    @Bean
    NoticeKind recordRefusedNotice() {
        return REFUSED;
    }
}
