package io.yuanliu.core.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The spellings of a code that somebody typed, scanned or copied from a package: one of them is the code itself. */
public final class Spellings {
    /** What copying brings along: blanks, and signs without a width. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]");

    private static final Pattern BLANKS_AND_HYPHENS = Pattern.compile("[\\s\\p{Cf}\\p{Pd}]");
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z][a-z0-9+.-]*://[^/]*(?<path>/.*)", Pattern.CASE_INSENSITIVE);
    /** Addresses of ours: the scan page, the page of a paper. */
    private static final Pattern OURS =
            Pattern.compile("/(?:t|p)/(?<code>[^?#]+).*|/t\\?(?:.*&)?code=(?<typed>[^&#]+).*");

    private static final String ANY_DOMAIN = "https://id.gs1.org/";

    private Spellings() {}

    /** What stands in an address of ours, as it stands behind a printed symbol; empty for every other text. */
    public static Optional<String> inAddress(String text) {
        if (!text.contains("://")) {
            return Optional.empty();
        }
        var address = ADDRESS.matcher(text.strip());
        var ours = address.matches() ? OURS.matcher(address.group("path")) : null;
        if (ours == null || !ours.matches()) {
            return Optional.empty();
        }
        var code = ours.group("code") == null ? ours.group("typed") : ours.group("code");
        try {
            return Optional.of(URLDecoder.decode(code.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Beside the text as it stands: with usual letters and digits for full-width ones, without the blanks and hyphens with
     * which codes are printed, as a Digital Link that lost its domain.
     */
    static Set<String> of(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var all = new LinkedHashSet<>(List.of(
                folded,
                BLANKS.matcher(folded).replaceAll(""),
                BLANKS_AND_HYPHENS.matcher(folded).replaceAll("")));
        if (folded.indexOf('/') > 0 && PlainUri.schemeEnd(folded) < 0) {
            all.add(ANY_DOMAIN + folded);
        }
        all.remove("");
        return all;
    }
}
