package io.yuanliu.server.search.index;

import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.words.NameGrams;
import io.yuanliu.server.search.words.Spelling;
import io.yuanliu.server.search.words.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * How a thing lies in the index: one document for each way in which it may be seen, so that what a clause of a scope demands
 * is met by one way alone. Only numbers, pieces of names and ids; nothing is shown from here.
 */
final class Documents {
    /** Another form of documents is another number: what was kept is built again. */
    static final int FORM = 1;

    static final String DOCUMENT = "document";
    static final String OWNER = "owner";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String ORDER = "order";
    static final String TIE = "tie";
    static final String NUMBER = "number";
    static final String BEGINNING = "beginning";
    /** Before a canonical key among the numbers, which have no such sign. */
    static final String KEY = "=";
    /** In the field of a dimension: whatever is demanded. */
    static final String REGARDLESS = "*";

    /** Beginnings of numbers are kept as terms up to this length; few numbers have longer ones in common. */
    static final int SHORTEST_BEGINNING = 3;

    static final int LONGEST_BEGINNING = 12;

    private static final int LONGEST_AREA = 9;
    private static final int SHORTEST_AREA = 2;

    private Documents() {}

    static List<Document> of(Findable thing) {
        var numbers = new LinkedHashSet<String>();
        thing.numbers().forEach(number -> numbers.add(Spelling.ofCode(number)));
        numbers.remove("");
        var grams = NameGrams.of(thing.names());
        var documents = new ArrayList<Document>(thing.seen().size());
        for (var seen : thing.seen()) {
            documents.add(document(thing, seen, numbers, grams));
        }
        return documents;
    }

    private static Document document(Findable thing, Seen seen, Set<String> numbers, NameGrams grams) {
        var document = new Document();
        term(document, DOCUMENT, thing.owner() + "|" + thing.kind() + "|" + thing.id() + "|" + digest(seen));
        term(document, OWNER, thing.owner());
        term(document, KIND, thing.kind());
        document.add(new BinaryDocValuesField(ID, new BytesRef(thing.id())));
        document.add(new LongField(ORDER, thing.order(), Store.NO));
        document.add(new NumericDocValuesField(TIE, tie(thing)));
        thing.keys().forEach(key -> term(document, NUMBER, KEY + key));
        numbers.forEach(number -> term(document, NUMBER, number));
        beginnings(numbers).forEach(beginning -> term(document, BEGINNING, beginning));
        for (var kind : Word.Grams.values()) {
            grams(grams, kind).forEach(gram -> term(document, field(kind), gram));
        }
        seen.values().forEach((dimension, values) -> values(document, dimension, values));
        seen.regardless().forEach(dimension -> term(document, field(dimension), REGARDLESS));
        return document;
    }

    private static void values(Document document, Dimension dimension, Set<String> values) {
        for (var value : values) {
            switch (dimension.match()) {
                case ONE_OF -> term(document, field(dimension), value);
                case UNDER -> {
                    for (int length = SHORTEST_AREA; length <= Math.min(value.length(), LONGEST_AREA); length++) {
                        term(document, field(dimension), value.substring(0, length));
                    }
                }
            }
        }
    }

    private static Set<String> beginnings(Collection<String> numbers) {
        var beginnings = new TreeSet<String>();
        for (var number : numbers) {
            for (int length = SHORTEST_BEGINNING; length <= Math.min(number.length(), LONGEST_BEGINNING); length++) {
                beginnings.add(number.substring(0, length));
            }
        }
        return beginnings;
    }

    private static Set<String> grams(NameGrams grams, Word.Grams kind) {
        return switch (kind) {
            case CHARACTERS -> grams.characters();
            case SYLLABLES -> grams.syllables();
            case INITIALS -> grams.initials();
            case WORDS -> grams.words();
        };
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }

    static String field(Word.Grams kind) {
        return "name." + kind.name();
    }

    static String field(Dimension dimension) {
        return "seen." + dimension.name();
    }

    /** The same for all documents of a thing, and hardly ever for two things. */
    private static long tie(Findable thing) {
        var hash = sha256(thing.kind() + "|" + thing.id());
        long tie = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            tie = tie << Byte.SIZE | (hash[i] & 0xff);
        }
        return tie;
    }

    private static String digest(Seen seen) {
        var values = new TreeMap<String, String>();
        seen.values().forEach((dimension, some) -> values.put(dimension.name(), String.join(",", new TreeSet<>(some))));
        seen.regardless().forEach(dimension -> values.put(dimension.name(), REGARDLESS));
        return values.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
