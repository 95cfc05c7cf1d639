package io.yuanliu.server.notices;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of notice by its name. */
@Component
public class KnownNoticeKinds {
    private final Map<String, NoticeKind> kinds;

    public KnownNoticeKinds(List<NoticeKind> kinds) {
        this.kinds = kinds.stream()
                .collect(
                        Collectors.toMap(NoticeKind::name, Function.identity(), KnownNoticeKinds::twice, TreeMap::new));
    }

    private static NoticeKind twice(NoticeKind one, NoticeKind other) {
        throw new IllegalStateException("Two kinds of notice are called " + one.name() + ", one of " + other.subject());
    }

    public Collection<NoticeKind> all() {
        return kinds.values();
    }

    /** The kind of this name; empty for a notice of an older version. */
    public Optional<NoticeKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The name of a kind that a list is asked for; refuses with the nearest. */
    public String named(String name) {
        if (!kinds.containsKey(name)) {
            throw new Rejection.Unreadable(unknown(name, ""));
        }
        return name;
    }

    /** Names of kinds from a form's field; what is none becomes a finding. */
    List<String> read(Form form, String field) {
        var names = form.texts(field, kinds.size() + 1, 80);
        names.stream()
                .filter(name -> !kinds.containsKey(name))
                .forEach(name -> form.rule(
                        "notices.kind-unknown", field, unknown(name, field).values()));
        return names;
    }

    private Finding unknown(String name, String pointer) {
        var known = Nearest.orAll(name, kinds.keySet());
        return Finding.block("notices.kind-unknown", pointer, Map.of("kind", name, "known", known));
    }
}
