package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identifiers, words and URIs, wherever one stands: as a field or in a list. Null with a finding where it is none. */
final class Values {
    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    WrittenIdentifier identifier(Data data, Pointer there) {
        if (!(data instanceof Data.Text(var text))) {
            findings.block("epcis.expected-text", there);
            return null;
        }
        return switch (Identifiers.readUri(text)) {
            case Reading.One(var identifier) -> new WrittenIdentifier(text, identifier);
            case Reading.None(var finding) -> {
                findings.add(finding.under(there.toString()));
                yield null;
            }
            case Reading.Several _ -> throw new IllegalStateException("a URI is one thing: " + there);
        };
    }

    /** A standard word, its full form put right, or a URI of one's own. */
    @Nullable
    String word(String text, Pointer there, Vocabulary vocabulary) {
        if (vocabulary.knows(text)) {
            return text;
        }
        String bare = vocabulary.bare(text);
        if (bare != null && vocabulary.knows(bare)) {
            findings.warn("epcis.word-not-bare", there, Map.of("text", text, "word", bare));
            return bare;
        }
        if (bare != null || !Uris.isAbsolute(text)) {
            findings.block("epcis.unknown-word", there, Map.of("text", text));
        }
        return text;
    }

    /** The same of one that may be no text. */
    @Nullable
    String word(Data data, Pointer there, Vocabulary vocabulary) {
        if (data instanceof Data.Text(var text)) {
            return word(text, there, vocabulary);
        }
        findings.block("epcis.expected-text", there);
        return null;
    }

    /** Only says what is no word: where the text is kept as it came, a full form is no matter. */
    void checkWord(String text, Pointer there, Vocabulary vocabulary) {
        if (vocabulary.knows(text)) {
            return;
        }
        String bare = vocabulary.bare(text);
        if (bare == null ? !Uris.isAbsolute(text) : !vocabulary.knows(bare)) {
            findings.block("epcis.unknown-word", there, Map.of("text", text));
        }
    }

    @Nullable
    String uri(Data data, Pointer there) {
        if (data instanceof Data.Text(var text) && Uris.isAbsolute(text)) {
            return text;
        }
        findings.block("epcis.not-a-uri", there, Map.of("text", data instanceof Data.Text(var text) ? text : ""));
        return null;
    }
}
