package io.yuanliu.server.registry;

import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where parties, sites and licences are kept. Every read is cut to what its asker may see. */
public interface RegistryStore {
    /** A person's own number as it is kept: a keyed hash and the sealed number. */
    final class Person {
        private final byte[] hash;
        private final byte[] sealed;

        Person(byte[] hash, byte[] sealed) {
            this.hash = hash.clone();
            this.sealed = sealed.clone();
        }

        public byte[] hash() {
            return hash.clone();
        }

        public byte[] sealed() {
            return sealed.clone();
        }
    }

    /** What to look for, and which page of it; null means anything. */
    record Search(@Nullable String text, @Nullable String party, Window window) {
        public Search {
            text = text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** What came of writing something under a key. */
    enum Written {
        NEW,
        TAKEN
    }

    /** The parties behind keys (their own or further codes), by the key that was asked for. */
    Map<String, Party> parties(Asker asker, Collection<String> keys);

    /** Parties by name. */
    Page<Party> parties(Asker asker, Search search);

    /** The authorities of a kind that answer for a division (six digits), by name. */
    List<Party> authorities(String node, String region);

    List<PartyVersion> history(Asker asker, String party);

    /** The public id of the person with this number's hash. */
    Optional<String> person(byte[] numberHash);

    Map<String, Site> sites(Asker asker, Collection<String> keys);

    /** Sites by name. */
    Page<Site> sites(Asker asker, Search search);

    List<Licence> licences(Asker asker, String party);

    List<PartyKind> kinds();

    /** Adds a party unless its key, one of its codes or the person's number is taken. */
    Written add(Party party, Map<String, String> writtenCodes, @Nullable Person person, String by);

    /** Replaces a party by a new version. TAKEN when one of its codes is another's. */
    Written replace(Party party, Map<String, String> writtenCodes, String by);

    Written add(Site site, String by);

    void replace(Site site, String by);

    Written add(String party, Licence licence, String by);

    void replace(String party, Licence licence, String by);
}
