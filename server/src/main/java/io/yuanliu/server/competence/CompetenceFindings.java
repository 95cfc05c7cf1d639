package io.yuanliu.server.competence;

import io.yuanliu.core.competence.Competence;
import io.yuanliu.core.competence.Place;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is told of a ruling: codes and values, so that a program can act on them and a person reads to whom to go. */
@Component
public class CompetenceFindings {
    private final Competences competences;
    private final Trace trace;
    private final Words words;

    CompetenceFindings(Competences competences, Trace trace, Words words) {
        this.competences = competences;
        this.trace = trace;
        this.words = words;
    }

    /** All that is to be said of a ruling; nothing where the authority is competent for sure. */
    public List<Finding> of(Ruling ruling) {
        if (!ruling.isGiven()) {
            return List.of(elsewhere(ruling));
        }
        return ruling.granted() ? unsure(ruling).stream().toList() : List.of(notGranted(ruling));
    }

    /** That somebody else is competent, and who: {@code to…} name the authority nearest to the goods. */
    private Finding elsewhere(Ruling ruling) {
        var values = values(ruling);
        if (ruling.receivers().isEmpty()) {
            return Finding.block("competence.nobody", "", values);
        }
        var to = ruling.receivers().getFirst();
        var addressee = to.addressee();
        put(values, "to", to.name());
        put(values, "stage", to.stage());
        put(values, "where", where(addressee.place()));
        values.put("toParty", Optional.ofNullable(to.party()).orElse(""));
        values.put("toAuthority", addressee.authority());
        values.put("toLevel", addressee.rank().word());
        values.put("toRegion", Optional.ofNullable(addressee.region()).orElse(""));
        return new Finding(
                "competence.elsewhere",
                Finding.block("competence.elsewhere", "").severity(),
                "",
                values,
                addressee.rule().basis());
    }

    /** That the authority may and whoever acts for it has no grant that reaches these goods. */
    private Finding notGranted(Ruling ruling) {
        return Finding.block("competence.not-granted", "", values(ruling));
    }

    /** That it may as far as anybody knows, and what nobody knows. */
    private Optional<Finding> unsure(Ruling ruling) {
        if (!(ruling.competence() instanceof Competence.Given given) || given.isSure()) {
            return Optional.empty();
        }
        var values = values(ruling);
        var missing = missing(given.place()).stream().map(this::unknown).toList();
        values.put(
                "missing", String.join("、", missing.stream().map(LocalText::zh).toList()));
        values.put(
                "missingEn",
                String.join(", ", missing.stream().map(LocalText::en).toList()));
        return Optional.of(Finding.warn("competence.unsure", "", values));
    }

    private static List<String> missing(Place place) {
        var missing = new ArrayList<String>();
        if (place.region() == null) {
            missing.add("region");
        }
        if (place.nodes().isEmpty()) {
            missing.add("stage");
        }
        if (place.category() == null) {
            missing.add("category");
        }
        return missing;
    }

    private LocalText where(Place place) {
        var region = place.region();
        return region == null ? unknown("place") : competences.regionName(region);
    }

    private LocalText unknown(String what) {
        return words.text("competence.unknown." + what);
    }

    private Map<String, String> values(Ruling ruling) {
        var values = new LinkedHashMap<String, String>();
        values.put("unit", trace.written(ruling.unit()));
        values.put("authority", ruling.authority().name());
        values.put("actWord", ruling.act().word());
        put(values, "act", words.text("competence.act." + ruling.act().word()));
        return values;
    }

    private static void put(Map<String, String> values, String name, LocalText text) {
        values.put(name, text.zh());
        values.put(name + "En", text.en());
    }
}
