package io.yuanliu.server.registry;

import io.yuanliu.server.calendar.Span;
import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.notices.FlowNotices;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.tasks.FlowTasks;
import io.yuanliu.server.tasks.TaskKind;
import io.yuanliu.server.tasks.TaskKind.Doer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who has to do what about filed licences, and who is told what was decided. The times are usual ones, not the law's:
 * {@code yuanliu.tasks.due} sets them.
 */
@Configuration(proxyBeanMethods = false)
class FilingWork {
    private static final String PLACE = "/filings/{subject}";
    private static final TaskKind CHECK = TaskKind.of(
                    "filing.check", "filing", Doer.AUTHORITY, Right.CHECK, Span.workingDays(5), PLACE)
            .lateAfter(Span.workingDays(1));
    private static final TaskKind CORRECT = TaskKind.of(
                    "filing.correct", "filing", Doer.HOLDER, Right.REGISTER, Span.workingDays(10), PLACE)
            .lateAfter(Span.workingDays(5));

    private static final NoticeKind DECIDED = new NoticeKind("filing.decided", "filing", true, PLACE);

    @Bean
    TaskKind filingCheckTask() {
        return CHECK;
    }

    @Bean
    TaskKind filingCorrectTask() {
        return CORRECT;
    }

    @Bean
    FlowTasks tasksOfFilings(FilingStore filings, Registry registry) {
        var kinds = Map.of(FilingState.FILED.name(), CHECK, FilingState.RETURNED.name(), CORRECT);
        return new FlowTasks(FilingFlow.NAME, kinds, item -> values(filings, registry, item));
    }

    @Bean
    NoticeKind filingDecidedNotice() {
        return DECIDED;
    }

    @Bean
    FlowNotices noticesOfFilings(FilingStore filings, Registry registry) {
        var acts = Stream.of("return", "refuse", "approve", "suspend", "resume", "revoke", "cancel")
                .collect(Collectors.toMap(Function.identity(), act -> DECIDED));
        return new FlowNotices(
                FilingFlow.NAME, acts, FlowNotices.holder(Right.READ), item -> values(filings, registry, item));
    }

    private static Map<String, String> values(FilingStore filings, Registry registry, FlowItem item) {
        return filings.written(item.id())
                .map(filing -> values(filing, registry))
                .orElse(Map.of());
    }

    private static Map<String, String> values(Filing filing, Registry registry) {
        var party = registry.parties(List.of(filing.party())).get(filing.party());
        return Map.of(
                "party", party == null ? filing.party() : party.name(),
                "type", filing.licence().type(),
                "number", filing.licence().number());
    }
}
