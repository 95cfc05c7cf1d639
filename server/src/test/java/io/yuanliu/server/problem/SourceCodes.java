package io.yuanliu.server.problem;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the finding codes that a Java source names: those handed to a finding, and every literal of a known family. */
final class SourceCodes {
    private static final Pattern HANDED =
            Pattern.compile("(?:Finding\\.(?:block|warn)|new Finding|new Rejection\\.\\w+)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");

    private SourceCodes() {}

    static Set<String> in(String source, Set<String> families) {
        var codes = new TreeSet<String>();
        HANDED.matcher(source).results().forEach(match -> codes.add(match.group(1)));
        LITERAL.matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(literal -> families.contains(family(literal)))
                .forEach(codes::add);
        return codes;
    }

    static String family(String code) {
        return code.substring(0, code.indexOf('.'));
    }
}
