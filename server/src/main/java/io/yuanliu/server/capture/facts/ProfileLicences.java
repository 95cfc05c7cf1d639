package io.yuanliu.server.capture.facts;

import io.yuanliu.core.profile.Fact;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.registry.licences.AskedLicences;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The licences that the rules of published profiles ask for. */
@Component
class ProfileLicences implements AskedLicences {
    private final PublishedProfiles profiles;

    ProfileLicences(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Set<String> types() {
        return profiles.all().stream()
                .flatMap(profile -> profile.records().values().stream())
                .flatMap(type -> type.facts().stream())
                .flatMap(
                        fact -> fact instanceof Fact.Asked asked && asked.form().equals(StandardFacts.LICENCE)
                                ? Stream.of(asked.what())
                                : Stream.empty())
                .collect(Collectors.toSet());
    }
}
