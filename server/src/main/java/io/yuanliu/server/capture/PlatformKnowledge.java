package io.yuanliu.server.capture;

import io.yuanliu.core.lab.Knowledge;
import io.yuanliu.core.profile.fact.FactQuestion;
import io.yuanliu.server.capture.facts.FactDesk;
import io.yuanliu.server.profiles.PublishedProfiles;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What log and sources of the platform know; fields about persons are found by their keyed hashes. */
@Component
public class PlatformKnowledge implements Knowledge {
    private final FactDesk desk;
    private final PublishedProfiles profiles;
    private final PersonVault persons;
    private final Clock clock;

    PlatformKnowledge(FactDesk desk, PublishedProfiles profiles, PersonVault persons, Clock clock) {
        this.desk = desk;
        this.profiles = profiles;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Answers ask(Collection<Wanted> wanted, Collection<FactQuestion> questions) {
        return desk.ask(wanted, questions);
    }

    @Override
    public String indexed(String type, String field, String value) {
        return profiles.recordType(type, clock.instant())
                .map(known -> known.shape().fields().get(field))
                .filter(known -> known.sensitive())
                .map(known -> persons.searched(value))
                .orElse(value);
    }
}
