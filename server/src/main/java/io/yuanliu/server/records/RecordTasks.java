package io.yuanliu.server.records;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.capture.RefusalListener;
import io.yuanliu.server.capture.RefusalLog;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.notices.Addressee;
import io.yuanliu.server.notices.Notice;
import io.yuanliu.server.notices.Notices;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.tasks.Task;
import io.yuanliu.server.tasks.TaskKind;
import io.yuanliu.server.tasks.Tasks;
import io.yuanliu.server.tasks.WaitingTask.Done;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells what has to be done about records, and whom it concerns: those that are held, that are to be completed, that were
 * refused. Belongs to the caller's transaction; told twice, it is told once.
 */
@Component
public class RecordTasks implements RefusalListener {
    /** What is older is no news: a log that is read again tells nobody what he was told long ago. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final String PLATFORM = "platform";
    private static final Pattern NOT_TO_MEND = Pattern.compile("capture\\.key-taken|(goods|competence|access)\\..*");

    private final Tasks tasks;
    private final Notices notices;
    private final PublishedProfiles profiles;
    private final Registry registry;
    private final Clock clock;

    RecordTasks(Tasks tasks, Notices notices, PublishedProfiles profiles, Registry registry, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.profiles = profiles;
        this.registry = registry;
        this.clock = clock;
    }

    /** By this its tasks are known: an id alone is its sender's. */
    public static String key(EntryHead entry) {
        return entry.client() + " " + entry.id();
    }

    /** Whether an authority has to decide on its goods: it broke a rule, and holds them. */
    public static boolean isHeld(EntryHead entry) {
        return entry.worst() == Severity.HOLD
                && entry.causes().stream().anyMatch(cause -> cause.effect() == Effect.HOLD);
    }

    /** Entries stand from now on. */
    public void stand(List<EntryHead> entries) {
        var work =
                entries.stream().filter(entry -> isHeld(entry) || entry.open()).toList();
        if (!work.isEmpty()) {
            tell(work);
        }
        var records = entries.stream()
                .filter(entry -> entry.kind() == Kind.RECORD)
                .flatMap(entry -> Stream.of(entry.id(), Objects.requireNonNullElse(entry.replaces(), entry.id())))
                .distinct()
                .toList();
        tasks.finish(RecordWork.RESEND, records, now());
    }

    private void tell(List<EntryHead> work) {
        var names = names(work.stream().map(EntryHead::whose).toList());
        var opened = new ArrayList<Task>();
        for (var entry : work) {
            var values = values(entry.type(), entry.whose(), names);
            if (isHeld(entry)) {
                opened.add(task(RecordWork.HELD, entry, values));
                tellHolder(entry, values);
            }
            if (entry.open()) {
                opened.add(task(RecordWork.COMPLETE, entry, values));
            }
        }
        tasks.open(opened);
    }

    private void tellHolder(EntryHead entry, Map<String, String> values) {
        if (entry.kind() == Kind.RECORD
                && entry.whose().party() != null
                && entry.receivedAt().isAfter(clock.instant().minus(NEWS))) {
            notices.tell(new Notice(
                    RecordWork.PUT_ON_HOLD,
                    key(entry),
                    entry.id(),
                    new Addressee.Holder(Right.READ, entry.whose()),
                    entry.receivedAt(),
                    values));
        }
    }

    /** Of what came in long ago the clock begins when it is told first: it cannot be late before anybody knew of it. */
    private Task task(TaskKind kind, EntryHead entry, Map<String, String> values) {
        var now = clock.instant();
        var since = entry.receivedAt().isAfter(now.minus(NEWS)) ? entry.receivedAt() : now;
        return new Task(kind, key(entry), entry.id(), entry.whose(), since, values);
    }

    /** Entries stand no longer: they were corrected, or declared wrong. */
    public void fall(List<EntryHead> entries) {
        finish(entries.stream()
                .filter(RecordTasks::isHeld)
                .map(RecordTasks::key)
                .toList());
        tasks.finish(
                RecordWork.COMPLETE,
                entries.stream().filter(EntryHead::open).map(RecordTasks::key).toList(),
                now());
    }

    /** Nothing that these entries (by their keys) hold is held any more, or an authority has stopped it. */
    public void finish(Collection<String> keys) {
        tasks.finish(RecordWork.HELD, keys, now());
    }

    /** What these entries hold is held again. */
    public void reopen(Collection<String> keys) {
        tasks.reopen(RecordWork.HELD, keys);
    }

    @Override
    public void refused(List<RefusalLog.Refusal> refusals) {
        var known = refusals.stream()
                .filter(refusal -> refusal.entry() != null
                        && refusal.type() != null
                        && refusal.whose().party() != null
                        && profiles.words().records().containsKey(refusal.type()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        var names = names(known.stream().map(RefusalLog.Refusal::whose).toList());
        var opened = new TreeMap<String, Task>();
        var told = new TreeMap<String, Notice>();
        for (var refusal : known) {
            var type = Objects.requireNonNull(refusal.type());
            var entry = Objects.requireNonNull(refusal.entry());
            var values = values(type, refusal.whose(), names);
            if (isForItsSenderToMend(refusal)) {
                opened.put(entry, new Task(RecordWork.RESEND, entry, entry, refusal.whose(), refusal.at(), values));
            }
            var notice = new Notice(
                    RecordWork.REFUSED,
                    refusal.whose().party() + " " + type + " " + Days.day(refusal.at()),
                    type,
                    new Addressee.Holder(Right.CAPTURE, refusal.whose()),
                    refusal.at(),
                    values);
            told.putIfAbsent(notice.key(), notice);
        }
        // In one order for all: two who refuse the same at once would wait for each other.
        told.values().forEach(notices::tell);
        tasks.open(List.copyOf(opened.values()));
    }

    /** Not what is stored under that number already, nor what others have to decide first, nor an order: that is signed anew. */
    private boolean isForItsSenderToMend(RefusalLog.Refusal refusal) {
        var type = profiles.recordType(Objects.requireNonNull(refusal.type()), refusal.at());
        return type.map(RecordType::act).filter(Act::isOrdering).isEmpty()
                && refusal.findings().stream().map(Finding::code).noneMatch(NOT_TO_MEND.asMatchPredicate());
    }

    /** What was refused is not remembered for ever, and then nobody can say what was wrong with it. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        tasks.forget(RecordWork.RESEND, clock.instant().minus(Duration.ofDays(RefusalLog.DAYS)), now());
    }

    private Done now() {
        return new Done(clock.instant(), PLATFORM);
    }

    private Map<String, String> names(Collection<Whose> whose) {
        var keys = whose.stream().map(Whose::party).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = new HashMap<String, String>();
        registry.parties(Set.copyOf(keys)).forEach((key, party) -> names.put(key, party.name()));
        return names;
    }

    private Map<String, String> values(String type, Whose whose, Map<String, String> names) {
        var name = profiles.words().records().getOrDefault(type, new LocalText(type, type));
        return Map.of("type", name.zh(), "typeEn", name.en(), "party", name(whose.party(), names));
    }

    private static String name(@Nullable String party, Map<String, String> names) {
        return party == null ? "—" : names.getOrDefault(party, party);
    }
}
