package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.server.log.LogLookups.Original;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a record comes before its rules at all: may this asker say it, are type, party, site and original known. */
@Component
class Admission {
    private final PublishedProfiles profiles;
    private final Registry registry;
    private final Access access;
    private final Corrections corrections;

    Admission(PublishedProfiles profiles, Registry registry, Access access, Corrections corrections) {
        this.profiles = profiles;
        this.registry = registry;
        this.access = access;
        this.corrections = corrections;
    }

    /**
     * A record whose sender and type are known.
     *
     * @param record with party and site as they are registered
     * @param judging the record before its type, read once
     * @param questions what its rules ask
     */
    record Admitted(
            BusinessRecord record,
            RecordType type,
            Judging judging,
            Party party,
            @Nullable Site site,
            Optional<Original> original,
            List<FactRequest> questions) {}

    /** What the door says: a record that is admitted has no faults. */
    record Answer(@Nullable Admitted admitted, List<Finding> faults) {}

    Answer admit(Asker asker, BusinessRecord record, Instant now, Signers signers) {
        var faults = new ArrayList<Finding>();
        var type = profiles.recordType(record.type(), record.time().instant(), now);
        if (type.isEmpty()) {
            faults.add(Finding.block("capture.unknown-type", "/type", Map.of("type", record.type())));
        }
        var original = corrections.original(record);
        var party = registry.party(record.party());
        if (party.isEmpty()) {
            faults.add(Finding.block("capture.unknown-party", "/party", Map.of("party", record.party())));
        } else if (!maySay(asker, party.get(), original, signers)) {
            faults.add(Finding.block("access.foreign-party", "/party", Map.of("party", record.party())));
        }
        var written = record.site();
        var site = Optional.ofNullable(written).flatMap(registry::site);
        if (written != null && site.isEmpty()) {
            faults.add(Finding.block("capture.unknown-site", "/site", Map.of("site", written)));
        }
        faults.addAll(corrections.faults(asker, record, original));
        if (type.isEmpty() || party.isEmpty() || !faults.isEmpty()) {
            return new Answer(null, faults);
        }
        var named = named(record, party.get(), site.orElse(null));
        var judging = new Judging(type.get(), named);
        return new Answer(
                new Admitted(named, type.get(), judging, party.get(), site.orElse(null), original, judging.facts()),
                faults);
    }

    /** Two officials who sign give their authority's word; one who corrects speaks for the party whose record it was. */
    private boolean maySay(Asker asker, Party party, Optional<Original> original, Signers signers) {
        return access.maySpeakFor(asker, party.id(), party.region())
                || (signers == Signers.TWO && asker.authorities(Right.ORDER).contains(party.id()))
                || original.filter(one -> party.id().equals(one.entry().whose().party()))
                        .filter(one -> corrections.mayCorrect(asker, one.entry()))
                        .isPresent();
    }

    /** Party and site in the one form in which they are registered, so that rules and guards meet one name. */
    private static BusinessRecord named(BusinessRecord record, Party party, @Nullable Site site) {
        return new BusinessRecord(
                record.key(),
                record.type(),
                party.written(),
                site == null ? null : site.written(),
                record.time(),
                record.replaces(),
                record.fields());
    }
}
