package io.yuanliu.server.capture.facts;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactAnswer;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.field.FieldType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A made-up source: the weather at places, of which it knows all but the unknown one. */
final class Weather implements FactSource {
    static final FactForm FORM = new FactForm(
            "weather",
            null,
            FactAnswer.found(
                    Map.of("celsius", new FieldType.Whole(null, null, null)), Map.of("warm", new FieldType.Flag())),
            "weather",
            (memory, question) -> Optional.empty());

    private Function<Collection<FactQuestion>, Map<FactQuestion, Data>> answering = Weather::known;

    Weather answering(Function<Collection<FactQuestion>, Map<FactQuestion, Data>> other) {
        answering = other;
        return this;
    }

    @Override
    public FactForm form() {
        return FORM;
    }

    @Override
    public Map<FactQuestion, Data> answers(Collection<FactQuestion> questions) {
        return answering.apply(questions);
    }

    static Data rain() {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("celsius", Data.of(12L));
        fields.put("warm", new Data.Flag(false));
        return new Data.Fields(fields);
    }

    private static Map<FactQuestion, Data> known(Collection<FactQuestion> questions) {
        var answers = new HashMap<FactQuestion, Data>();
        questions.stream()
                .filter(question -> !question.about().equals("unknown"))
                .forEach(question -> answers.put(question, rain()));
        return answers;
    }
}
