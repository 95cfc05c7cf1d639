package io.yuanliu.server.registry.licences;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The known types of licence; an invented one would be asked for by nobody, and its holder stand without a licence. */
@Component
public class LicenceTypes {
    private final LicenceTypeStore store;
    private final ObjectProvider<AskedLicences> asked;

    LicenceTypes(LicenceTypeStore store, ObjectProvider<AskedLicences> asked) {
        this.store = store;
        this.asked = asked;
    }

    /** All of them: those of the table in its order, then what only rules ask for. */
    public List<LicenceType> all() {
        var types = new ArrayList<>(store.types());
        var others = new TreeSet<String>();
        asked.forEach(one -> others.addAll(one.types()));
        types.forEach(type -> others.remove(type.code()));
        others.forEach(code -> types.add(new LicenceType(code, new LocalText(code, code))));
        return List.copyOf(types);
    }

    /** Reads the field {@code type}; names the nearest known one where it is none. */
    public String read(Form form) {
        var written = form.text("type", 40);
        var known = all().stream().map(LicenceType::code).toList();
        if (!written.isEmpty() && !known.contains(written)) {
            form.rule("registry.licence-type", "type", Map.of("type", written, "known", Nearest.orAll(written, known)));
        }
        return written;
    }
}
