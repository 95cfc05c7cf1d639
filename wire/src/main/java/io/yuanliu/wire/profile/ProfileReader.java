package io.yuanliu.wire.profile;

import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.core.profile.judging.Rehearsal;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.profile.yaml.ProfileFault;
import io.yuanliu.wire.profile.yaml.Section;
import io.yuanliu.wire.profile.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads profiles, strictly: every key must be known, every expression must fit the fields and facts that are declared,
 * and every reference to another category must meet its record.
 */
public final class ProfileReader {
    private final List<ProfileFault> faults = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    private final Set<String> shared = new HashSet<>();
    private final FactForms forms;
    private final Predicate<String> strict;

    private ProfileReader(FactForms forms, Predicate<String> strict) {
        this.forms = forms;
        this.strict = strict;
    }

    /** A profile whose record types wait for each other. */
    private record Draft(ProfileHead head, Section main, Map<String, RecordTypeReader> records) {}

    /**
     * Reads profiles that refer to each other, those too that were published before more had to be said. The kinds of
     * identifiers that they declare become known by {@link LocalKinds#declare} of whoever lives by them.
     *
     * @return by category
     * @throws ProfileUnreadable with everything that is wrong with them
     */
    public static Map<String, Profile> read(Collection<ProfileSource> sources) {
        return read(sources, FactForms.STANDARD);
    }

    /** The same where there are other sources of facts too. */
    public static Map<String, Profile> read(Collection<ProfileSource> sources, FactForms forms) {
        return read(sources, forms, _ -> false);
    }

    /** @param strict of which categories it is a fault not to say what earlier versions need not have said */
    private static Map<String, Profile> read(
            Collection<ProfileSource> sources, FactForms forms, Predicate<String> strict) {
        var reader = new ProfileReader(forms, strict);
        sources.forEach(reader::draft);
        var profiles = new LinkedHashMap<String, Profile>();
        reader.drafts.forEach((category, draft) -> profiles.put(category, reader.profile(draft)));
        if (!reader.faults.isEmpty()) {
            throw new ProfileUnreadable(reader.faults);
        }
        return profiles;
    }

    /**
     * Reads profiles and tries each record type on made-up records, as before a publication.
     *
     * @throws ProfileUnreadable with everything that is wrong with them
     */
    public static Map<String, Profile> readAndRehearse(Collection<ProfileSource> sources) {
        return readAndRehearse(sources, FactForms.STANDARD);
    }

    /** The same where there are other sources of facts too. */
    public static Map<String, Profile> readAndRehearse(Collection<ProfileSource> sources, FactForms forms) {
        return rehearsed(read(sources, forms, _ -> true));
    }

    /** The same where one category changes: the others stay as they were published, and need say no more than then. */
    public static Map<String, Profile> readAndRehearse(
            Collection<ProfileSource> sources, FactForms forms, String changed) {
        return rehearsed(read(sources, forms, changed::equals));
    }

    private static Map<String, Profile> rehearsed(Map<String, Profile> profiles) {
        var faults = LocalKinds.trying(kinds(profiles), () -> faults(profiles));
        if (!faults.isEmpty()) {
            throw new ProfileUnreadable(faults);
        }
        return profiles;
    }

    /** All kinds of identifiers that profiles name, which a trial of them knows and nobody else. */
    public static List<LocalKind> kinds(Map<String, Profile> profiles) {
        return profiles.values().stream()
                .flatMap(profile -> profile.kinds().values().stream())
                .toList();
    }

    private static List<ProfileFault> faults(Map<String, Profile> profiles) {
        var faults = new ArrayList<ProfileFault>();
        var types = new LinkedHashMap<String, RecordType>();
        profiles.values().forEach(profile -> profile.records().values().forEach(type -> types.put(type.id(), type)));
        types.values()
                .forEach(type -> Rehearsal.faults(type, id -> shape(types, id))
                        .forEach(fault -> faults.add(new ProfileFault(type.id(), 1, fault))));
        return faults;
    }

    private static Shape shape(Map<String, RecordType> types, String id) {
        var type = types.get(id);
        return type == null ? new Shape(Map.of()) : type.shape();
    }

    /** Reads a folder that holds one folder for each category, for a program that lives by it. */
    public static Map<String, Profile> readFolder(Path folder) {
        var sources = new TreeMap<String, ProfileSource>();
        try (var categories = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var category : categories) {
                if (Files.exists(category.resolve(ProfileSource.MAIN))) {
                    sources.put(category.toString(), ProfileSource.folder(category));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var profiles = readAndRehearse(sources.values());
        LocalKinds.declare(kinds(profiles));
        return profiles;
    }

    private void draft(ProfileSource source) {
        var main = read(source, source.category(), ProfileSource.MAIN);
        if (main == null) {
            return;
        }
        var head = ProfileHead.read(source.category(), main, strict.test(source.category()));
        var records = new LinkedHashMap<String, RecordTypeReader>();
        main.section("records").ifPresent(section -> {
            for (var name : section.keys()) {
                section.section(name).ifPresent(record -> add(records, head, name, record));
            }
        });
        source.files().keySet().stream()
                .filter(file -> file.startsWith(ProfileSource.RECORDS))
                .forEach(file -> {
                    var record = read(source, nameOf(file), file);
                    if (record != null) {
                        add(records, head, nameOf(file), record);
                    }
                });
        drafts.values().forEach(other -> head.kinds().agree(main, other.head().kinds()));
        drafts.put(source.category(), new Draft(head, main, records));
        records.values().forEach(record -> shapes.put(record.id(), record.shape()));
        main.words("uses").forEach(used -> shared.add(used.text()));
    }

    private static String nameOf(String file) {
        return file.substring(ProfileSource.RECORDS.length(), file.length() - ".yaml".length());
    }

    private @Nullable Section read(ProfileSource source, String what, String file) {
        var text = source.files().get(file);
        var yaml = new YamlFile(source.category() + "/" + file, faults);
        if (text == null) {
            yaml.fault(1, "the file is missing");
            return null;
        }
        return yaml.read(what, text).orElse(null);
    }

    private static void add(Map<String, RecordTypeReader> records, ProfileHead head, String name, Section section) {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            section.fault("a record's name is a small letter, then letters and digits, not '" + name + "'");
        }
        if (records.putIfAbsent(name, new RecordTypeReader(head, name, section)) != null) {
            section.fault("the record '" + name + "' is there twice");
        }
    }

    private Profile profile(Draft draft) {
        var head = draft.head();
        var main = draft.main();
        var records = new LinkedHashMap<String, RecordType>();
        var categories = new CategoryReader(head.category(), drafts.keySet(), head.strict());
        draft.records()
                .forEach((name, reader) ->
                        records.put(name, reader.read(shapes, forms, categories, shared.contains(reader.id()))));
        checkMessages(main, records.values());
        var uses = VarietiesReader.recordTypes(main, "uses", shapes);
        var varieties = new VarietiesReader(head.category(), shapes, head.kinds()).read(main);
        main.done();
        return new Profile(
                head.category(),
                head.code(),
                head.version(),
                head.validFrom(),
                head.name(),
                head.lead(),
                uses,
                head.nodes(),
                head.kinds().all(),
                head.lists(),
                head.parameters(),
                varieties,
                records);
    }

    /** A code has one message: whoever reads it in a refusal does not know the record type. */
    private static void checkMessages(Section main, Collection<RecordType> records) {
        var messages = new LinkedHashMap<String, LocalText>();
        var places = new LinkedHashMap<String, String>();
        for (var record : records) {
            for (var fault : record.faults()) {
                var other = messages.putIfAbsent(fault.code(), fault.message());
                var place = places.putIfAbsent(fault.code(), record.id());
                if (other != null && !other.equals(fault.message())) {
                    main.fault("rule '" + fault.code() + "' has two messages, in " + place + " and in " + record.id()
                            + ": name one of them otherwise");
                }
            }
        }
    }
}
