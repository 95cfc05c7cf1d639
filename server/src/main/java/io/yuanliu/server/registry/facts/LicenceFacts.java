package io.yuanliu.server.registry.facts;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Registry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the licences that parties held when something happened. */
@Component
class LicenceFacts implements FactSource {
    /** A licence that does not end is good on any day that a rule may ask about. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Registry registry;

    LicenceFacts(Registry registry) {
        this.registry = registry;
    }

    @Override
    public FactForm form() {
        return StandardFacts.LICENCE;
    }

    @Override
    public Map<FactQuestion, Data> answers(Collection<FactQuestion> questions) {
        var answers = new HashMap<FactQuestion, Data>();
        for (var question : questions) {
            registry.party(question.about())
                    .flatMap(party -> registry.licence(party.id(), question.what(), question.at()))
                    .ifPresent(licence -> answers.put(question, data(licence)));
        }
        return answers;
    }

    private static Data data(Licence licence) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("number", Data.of(licence.number()));
        if (licence.scope() != null) {
            fields.put("scope", Data.of(licence.scope()));
        }
        if (licence.issuer() != null) {
            fields.put("issuer", Data.of(licence.issuer()));
        }
        fields.put("validFrom", Data.of(licence.validFrom().toString()));
        fields.put(
                "validTo",
                Data.of(Objects.requireNonNullElse(licence.validTo(), NEVER).toString()));
        return new Data.Fields(fields);
    }
}
