package io.yuanliu.server.registry.facts;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells registered parties. */
@Component
class PartyFacts implements FactSource {
    private final Registry registry;

    PartyFacts(Registry registry) {
        this.registry = registry;
    }

    @Override
    public FactForm form() {
        return StandardFacts.PARTY;
    }

    @Override
    public Map<FactQuestion, Data> answers(Collection<FactQuestion> questions) {
        var answers = new HashMap<FactQuestion, Data>();
        for (var question : questions) {
            registry.party(question.about()).ifPresent(party -> answers.put(question, data(party)));
        }
        return answers;
    }

    private static Data data(Party party) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("id", Data.of(party.id()));
        fields.put("name", Data.of(party.name()));
        fields.put("kind", Data.of(party.kind()));
        fields.put("nodes", texts(party.nodes()));
        fields.put("categories", texts(party.categories()));
        if (party.region() != null) {
            fields.put("region", Data.of(party.region()));
        }
        return new Data.Fields(fields);
    }

    private static Data texts(List<String> texts) {
        return Data.of(texts.stream().map(Data::of).toList());
    }
}
