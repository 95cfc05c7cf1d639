package io.yuanliu.core.trace.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.Gs1Identifier;
import io.yuanliu.core.identifier.PlainUri;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Packed names against a map from each key to its written forms. */
class NamesTest {
    private final Names names = new Names();
    private final Map<String, Set<String>> plain = new LinkedHashMap<>();

    @Test
    void keepsTheFormsOfEachKeyInTheOrderOfTheirComing() {
        var random = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            var said = random.nextBoolean() ? item(random) : name(random);
            if (random.nextInt(5) == 0) {
                names.intern(said.key());
                plain.computeIfAbsent(said.key(), _ -> new LinkedHashSet<>());
            } else {
                names.note(names.intern(said.key()), WrittenForms.of(said.key(), said.text()));
                plain.computeIfAbsent(said.key(), _ -> new LinkedHashSet<>()).add(said.text());
            }
        }
        assertThat(names.size()).isEqualTo(plain.size());
        int number = 0;
        for (var entry : plain.entrySet()) {
            assertThat(names.find(entry.getKey())).isEqualTo(number);
            same(number++, entry.getKey(), entry.getValue());
        }
    }

    private void same(int number, String key, Set<String> written) {
        var forms = new ArrayList<>(written);
        assertThat(names.key(number)).isEqualTo(key);
        assertThat(names.written(number)).isEqualTo(forms.isEmpty() ? key : forms.removeFirst());
        assertThat(names.aliases(number)).isEqualTo(forms);
    }

    private static WrittenIdentifier item(Random random) {
        int serial = random.nextInt(5_000);
        var text = switch (random.nextInt(4)) {
            case 0 -> "https://id.gs1.org/01/06901234567892/21/" + serial;
            case 1 -> "https://源.example/01/06901234567892/10/L" + serial % 7 + "/21/" + serial;
            case 2 -> "urn:epc:id:sgtin:6901234.056789." + serial;
            default -> "(01)06901234567892(21)" + serial;
        };
        return new WrittenIdentifier(text, new Gs1Identifier("01/06901234567892/21/" + serial));
    }

    private static WrittenIdentifier name(Random random) {
        var uri = "urn:example:" + random.nextInt(20_000);
        return new WrittenIdentifier(uri, new PlainUri(uri));
    }
}
