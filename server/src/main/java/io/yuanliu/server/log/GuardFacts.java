package io.yuanliu.server.log;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.fact.StandardFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the values of guards as of now, for showing: what must hold of them is decided in the append. */
@Component
class GuardFacts implements FactSource {
    private final LogLookups lookups;

    GuardFacts(LogLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public FactForm form() {
        return StandardFacts.GUARD;
    }

    @Override
    public Map<FactQuestion, Data> answers(Collection<FactQuestion> questions) {
        var values = lookups.guards(questions.stream().map(GuardFacts::key).collect(Collectors.toSet()));
        var answers = new HashMap<FactQuestion, Data>();
        questions.forEach(question -> answers.put(question, Data.of((long) values.getOrDefault(key(question), 0L))));
        return answers;
    }

    private static GuardKey key(FactQuestion question) {
        return new GuardKey(question.what(), question.about());
    }
}
