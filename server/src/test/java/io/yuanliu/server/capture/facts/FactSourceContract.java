package io.yuanliu.server.capture.facts;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactAnswer;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.core.profile.fact.FactSource;
import io.yuanliu.core.profile.field.Answers;
import io.yuanliu.core.profile.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every source of facts keeps to; each fault in words. */
public final class FactSourceContract {
    private FactSourceContract() {}

    /**
     * What a source gets wrong.
     *
     * @param questions of which at least one has an answer, and one has none or a count of nothing
     */
    public static List<String> faults(FactSource source, List<FactQuestion> questions) {
        var faults = new ArrayList<String>();
        if (!source.answers(List.of()).isEmpty()) {
            faults.add("answers what nobody asked");
        }
        var together = source.answers(questions);
        if (!Set.copyOf(questions).containsAll(together.keySet())) {
            faults.add("answers what nobody asked");
        }
        for (var question : questions) {
            var alone = source.answers(List.of(question)).get(question);
            if (alone == null ? together.containsKey(question) : !alone.equals(together.get(question))) {
                faults.add("answers " + question.about() + " otherwise when it is asked alone");
            }
        }
        together.forEach((question, answer) ->
                fit(source.form().answer(), answer).forEach(fault -> faults.add(question.about() + ": " + fault)));
        return faults;
    }

    private static List<String> fit(FactAnswer form, Data answer) {
        return switch (form) {
            case FactAnswer.Count() -> answer instanceof Data.Decimal ? List.of() : List.of("is no number");
            case FactAnswer.Found(var shape) ->
                answer instanceof Data.Fields sent
                        ? fit(shape.fields(), sent, Answers.fields(shape, sent))
                        : List.of("has no fields");
        };
    }

    private static List<String> fit(Map<String, Field> fields, Data.Fields sent, Map<String, Object> read) {
        var faults = new ArrayList<String>();
        sent.values().keySet().stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> faults.add("the form knows no " + name));
        fields.forEach((name, field) -> {
            if (sent.get(name) == null ? field.required() instanceof Field.Always : !read.containsKey(name)) {
                faults.add(name + (sent.get(name) == null ? " is missing" : " does not fit its form"));
            }
        });
        return faults;
    }
}
