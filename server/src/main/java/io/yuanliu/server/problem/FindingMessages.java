package io.yuanliu.server.problem;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The messages of findings and problems, from {@code messages/findings*_zh|_en.properties} and profiles. */
@Component
public class FindingMessages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

    /** The value that lists what is known; an empty list says that there is nothing. */
    private static final String KNOWN = "known";

    private static final LocalText NOTHING = new LocalText("无", "none");

    private final Map<String, String> chinese = MessageFiles.read("findings", "zh");
    private final Map<String, String> english = MessageFiles.read("findings", "en");
    private final ObjectProvider<FindingTexts> others;

    public FindingMessages(ObjectProvider<FindingTexts> others) {
        this.others = others;
    }

    /** What a finding says, with its values filled in; the bare code when nobody knows a text. */
    public String message(Finding finding, Locale locale) {
        return text(finding.code())
                .map(text -> fill(Language.say(text, locale), valuesIn(finding.values(), locale)))
                .orElse(finding.code());
    }

    public FindingView view(Finding finding, Locale locale) {
        return new FindingView(
                finding.code(),
                finding.severity(),
                finding.pointer(),
                message(finding, locale),
                finding.values(),
                finding.clause());
    }

    public List<FindingView> views(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> view(finding, locale)).toList();
    }

    /** Views of findings whose texts are not known yet: those of rules that nobody lives by. */
    public List<FindingView> views(List<Finding> findings, Map<String, LocalText> unpublished, Locale locale) {
        return findings.stream()
                .map(finding -> {
                    var text = unpublished.get(finding.code());
                    var view = view(finding, locale);
                    return text == null
                            ? view
                            : view.saying(fill(Language.say(text, locale), valuesIn(finding.values(), locale)));
                })
                .toList();
    }

    /** The text of a code or of {@code problem.<slug>.title|detail}, placeholders unfilled. */
    public Optional<LocalText> text(String code) {
        var zh = chinese.get(code);
        var en = english.get(code);
        if (zh != null && en != null) {
            return Optional.of(new LocalText(zh, en));
        }
        return others.orderedStream()
                .flatMap(texts -> texts.text(code).stream())
                .findFirst();
    }

    /** Every code that a file of this program knows, sorted; those of profiles are not among them. */
    public Set<String> codes() {
        var codes = new TreeSet<>(chinese.keySet());
        codes.removeIf(code -> code.startsWith("problem."));
        return codes;
    }

    /** A value that is a word of its own in English stands beside the Chinese one under its name and {@code En}. */
    static Map<String, String> valuesIn(Map<String, String> told, Locale locale) {
        if (told.getOrDefault(KNOWN, NOTHING.zh()).isEmpty()) {
            var known = new HashMap<>(told);
            known.put(KNOWN, Language.say(NOTHING, locale));
            return valuesIn(known, locale);
        }
        if (locale.equals(Language.CHINESE)) {
            return told;
        }
        var values = new HashMap<>(told);
        told.forEach((name, value) -> {
            if (name.endsWith("En")) {
                var word = name.substring(0, name.length() - 2);
                values.put(word, Language.say(told.getOrDefault(word, value), value, locale));
            }
        });
        return values;
    }

    static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "—")));
    }
}
