package io.yuanliu.server.registry;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.LocalIdentifier;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.RegistryStore.Person;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.secrets.Secrets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entering parties: the same content twice is one party, other content under the same code is refused or a new version. */
@Component
public class Registration {
    private static final String PERSON_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final RegistryStore store;
    private final Registry registry;
    private final Ownership ownership;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    public Registration(RegistryStore store, Registry registry, Ownership ownership, Secrets secrets) {
        this.store = store;
        this.registry = registry;
        this.ownership = ownership;
        this.secrets = secrets;
    }

    /** Enters a party; answers it as it stands when it is already there with the same content. */
    public Outcome<Party> register(Asker asker, Form form) {
        var read = PartyForm.read(form, store.kinds());
        var parent = parent(form, read);
        ownership.requireMayAdd(asker, form, read, parent);
        form.finish();
        var known = known(read);
        if (known.isPresent()) {
            return same(asker, known.get(), party(read, known.get().id(), parent));
        }
        var id = read.identifier() == null || read.identifier().personal()
                ? personId(read.region())
                : read.identifier().key();
        var party = party(read, id, parent);
        if (store.add(party, writtenCodes(read, party), person(read), asker.id()) == Written.TAKEN) {
            registry.changed();
            return same(asker, known(read).orElseThrow(() -> taken(party)), party);
        }
        registry.changed();
        return new Outcome<>(party, true);
    }

    /** Replaces a party by a new version; what it was before stays in its history. */
    public Party replace(Asker asker, String written, Form form) {
        var known = registry.party(written)
                .filter(party -> ownership.mayChange(asker, party.id()))
                .orElseThrow(() -> new Rejection.NotFound("registry.party-unknown", "id", written));
        var read = PartyForm.read(form, store.kinds());
        var parent = parent(form, read);
        ownership.requireMayAdd(asker, form, read, parent);
        if (read.identifier() != null
                && !Objects.equals(registry.keyOf(read.identifier()).orElse(""), known.id())) {
            form.rule("registry.other-id", "id", Map.of("id", known.id()));
        }
        form.finish();
        var party = party(read, known.id(), parent);
        if (!party.equals(known) && store.replace(party, writtenCodes(read, party), asker.id()) == Written.TAKEN) {
            throw taken(party);
        }
        registry.changed();
        return party;
    }

    private Optional<Party> known(PartyForm read) {
        return Optional.ofNullable(read.identifier())
                .flatMap(registry::keyOf)
                .flatMap(key -> Optional.ofNullable(
                        store.parties(Asker.platform(), Set.of(key)).get(key)));
    }

    private Outcome<Party> same(Asker asker, Party known, Party sent) {
        if (!ownership.maySee(asker, known.id())) {
            throw new Rejection.Conflict(Finding.block("registry.taken", "/id", Map.of()));
        }
        var differences = Differences.between(known, sent);
        if (!differences.isEmpty()) {
            throw new Rejection.Conflict(differences);
        }
        return new Outcome<>(known, false);
    }

    private static Rejection taken(Party party) {
        return new Rejection.Conflict(
                Finding.block("registry.code-taken", "/codes", Map.of("codes", String.join(", ", party.codes()))));
    }

    private @Nullable Party parent(Form form, PartyForm read) {
        var parent = read.parent();
        if (parent == null) {
            return null;
        }
        var found = registry.keyOf(parent)
                .flatMap(key -> Optional.ofNullable(
                        store.parties(Asker.platform(), Set.of(key)).get(key)));
        if (found.isEmpty() || parent.equals(read.identifier())) {
            form.rule("registry.parent-unknown", "parent", Map.of());
        }
        return found.orElse(null);
    }

    private static Party party(PartyForm read, String id, @Nullable Party parent) {
        var person = read.identifier() == null || read.identifier().personal();
        return new Party(
                id,
                person ? "urn:yuanliu:" + id.substring("local:".length()) : read.written(),
                read.name(),
                read.kind(),
                read.nodes(),
                read.categories(),
                read.region(),
                read.address(),
                parent == null ? null : parent.id(),
                new ArrayList<>(
                        new HashSet<>(read.codes().keySet()).stream().sorted().toList()));
    }

    private static Map<String, String> writtenCodes(PartyForm read, Party party) {
        var codes = new HashMap<>(read.codes());
        codes.put(party.id(), party.written());
        return codes;
    }

    private @Nullable Person person(PartyForm read) {
        return read.identifier() instanceof SchemeCode number && number.personal()
                ? new Person(registry.numberHash(number), secrets.seal(number.value(), "citizen number"))
                : null;
    }

    /** A public id that says nothing about the person but the region. */
    private String personId(@Nullable String region) {
        var number = new StringBuilder();
        for (int place = 0; place < 13; place++) {
            number.append(PERSON_ALPHABET.charAt(random.nextInt(PERSON_ALPHABET.length())));
        }
        Identifier id = new LocalIdentifier("person", region == null ? "cn" : region, number.toString());
        return id.key();
    }

    /** What to say about a party: where it differs from what is known. */
    private static final class Differences {
        private Differences() {}

        static List<Finding> between(Party known, Party sent) {
            var findings = new ArrayList<Finding>();
            add(findings, "name", known.name(), sent.name());
            add(findings, "kind", known.kind(), sent.kind());
            add(findings, "nodes", Set.copyOf(known.nodes()), Set.copyOf(sent.nodes()));
            add(findings, "categories", Set.copyOf(known.categories()), Set.copyOf(sent.categories()));
            add(findings, "region", known.region(), sent.region());
            add(findings, "address", known.address(), sent.address());
            add(findings, "parent", known.parent(), sent.parent());
            add(findings, "codes", Set.copyOf(known.codes()), Set.copyOf(sent.codes()));
            return findings;
        }

        private static void add(List<Finding> findings, String name, @Nullable Object known, @Nullable Object sent) {
            if (!Objects.equals(known, sent)) {
                findings.add(Finding.block("registry.differs", "/" + name, Map.of("name", name)));
            }
        }
    }
}
