package io.yuanliu.server.capture.facts;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.lab.Knowledge;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.problem.Rejection;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts questions to the sources of facts, all at the same time and each with all its questions at once. Nobody judges without
 * an answer: where a source is away or too slow, the records that asked are refused for now, and nothing of them is stored.
 */
@Component
public class FactDesk implements Knowledge {
    private static final Logger LOG = LoggerFactory.getLogger(FactDesk.class);
    private static final String RECORDS = "records";

    private final Map<String, FactSource> sources;
    private final LogLookups lookups;
    private final FactSettings settings;
    private final ExecutorService asking = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("facts-", 0).factory());

    public FactDesk(List<FactSource> sources, LogLookups lookups, FactSettings settings) {
        this.sources = sources.stream()
                .collect(Collectors.toUnmodifiableMap(source -> source.form().word(), Function.identity()));
        this.lookups = lookups;
        this.settings = settings;
    }

    @Override
    public Answers ask(Collection<Wanted> wanted, Collection<FactQuestion> questions) {
        long end = System.nanoTime() + settings.limit().toNanos();
        var bySource = questions.stream().collect(Collectors.groupingBy(FactQuestion::source));
        var running = new HashMap<String, Future<Map<FactQuestion, Data>>>();
        bySource.forEach(
                (word, asked) -> running.put(word, start(() -> source(word).answers(asked))));
        try {
            var records = wanted.isEmpty()
                    ? Map.<Wanted, List<Found>>of()
                    : answer(RECORDS, start(() -> lookups.records(wanted)), end);
            var facts = new HashMap<FactQuestion, Data>();
            running.forEach((word, answer) -> facts.putAll(answer(word, answer, end)));
            return new Answers(records, facts);
        } finally {
            running.values().forEach(answer -> answer.cancel(true));
        }
    }

    /** A published profile asks only sources that are there, unless the program lost one since. */
    private FactSource source(String word) {
        var source = sources.get(word);
        if (source == null) {
            throw new IllegalStateException("no source answers '" + word + "'");
        }
        return source;
    }

    private <T> Future<T> start(Callable<T> question) {
        return asking.submit(LocalKinds.carried(question));
    }

    private static <T> T answer(String source, Future<T> answer, long end) {
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            LOG.warn("The source of facts '{}' is away", source, failed.getCause());
        } catch (TimeoutException late) {
            LOG.warn("The source of facts '{}' did not answer in time", source);
            answer.cancel(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Rejection.NotReady(Finding.block("capture.facts-away", "", Map.of("source", source)));
    }

    @PreDestroy
    void close() {
        asking.shutdownNow();
    }
}
