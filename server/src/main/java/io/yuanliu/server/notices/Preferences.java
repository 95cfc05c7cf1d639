package io.yuanliu.server.notices;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.notices.letters.Channel;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.scope.Asker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each receiver chose: language, addresses, which kinds by which way. */
@Component
public class Preferences {
    /** The ways that somebody chooses kinds for. */
    public static final List<Way> CHOSEN = List.of(Way.MAIL, Way.SMS);

    private static final String MAIL_FORM =
            "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?";
    private static final String PHONE_FORM = "1[3-9][0-9]{9}|\\+[1-9][0-9]{6,14}";
    private static final int LONGEST = 254;
    private static final int LONGEST_TAG = 35;

    private final PreferenceStore store;
    private final KnownNoticeKinds kinds;
    private final Set<Way> open;

    public Preferences(PreferenceStore store, KnownNoticeKinds kinds, List<Channel> channels) {
        this.store = store;
        this.kinds = kinds;
        this.open = channels.stream().filter(Channel::isOpen).map(Channel::way).collect(Collectors.toSet());
    }

    public Preference of(Asker asker) {
        return store.of(List.of(asker.id())).getOrDefault(asker.id(), Preference.USUAL);
    }

    /** Whether the platform is set up for a way. */
    public boolean isOpen(Way way) {
        return open.contains(way);
    }

    /**
     * Sets all of it: {@code language} ({@code zh}, {@code en}, the tag of a further one), {@code mail} and {@code phone} (absent: as they are;
     * {@code forget}: a list of those to forget), {@code byMail} and {@code bySms}: the kinds wanted so.
     */
    public Preference set(Asker asker, Form form) {
        var known = of(asker);
        var language = form.text("language", LONGEST_TAG);
        var spoken = Language.tagged(language);
        if (!language.isEmpty() && spoken.isEmpty()) {
            form.rule("notices.language", "language", Map.of("language", language));
        }
        var forgotten = form.texts("forget", 2, 5);
        var mail = address(form, "mail", MAIL_FORM, known.mail(), forgotten);
        var phone = address(form, "phone", PHONE_FORM, known.phone(), forgotten);
        var on = new HashSet<String>();
        var off = new HashSet<String>();
        choose(Way.MAIL, kinds.read(form, "byMail"), on, off);
        choose(Way.SMS, kinds.read(form, "bySms"), on, off);
        form.finish();
        var chosen = new Preference(spoken.orElse(Language.CHINESE), mail, phone, on, off);
        store.set(asker.id(), chosen);
        return chosen;
    }

    private static Optional<String> address(
            Form form, String name, String shape, Optional<String> known, List<String> forgotten) {
        var written = form.optional(name, LONGEST);
        if (written != null && !written.matches(shape)) {
            form.rule("notices.address", name, Map.of("name", name));
        }
        if (written != null) {
            return Optional.of(written);
        }
        return forgotten.contains(name) ? Optional.empty() : known;
    }

    private void choose(Way way, List<String> wanted, Set<String> on, Set<String> off) {
        for (var kind : kinds.all()) {
            var written = Preference.written(way, kind.name());
            if (wanted.contains(kind.name())) {
                on.add(written);
            } else {
                off.add(written);
            }
        }
    }
}
