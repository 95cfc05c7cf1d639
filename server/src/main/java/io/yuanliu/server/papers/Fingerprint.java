package io.yuanliu.server.papers;

import io.yuanliu.server.papers.Paper.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The SHA-256 of all that a paper says, whatever it is printed as; each text counts with its length before it. */
final class Fingerprint {
    private static final int GROUP = 4;
    private static final int PRINTED = 12;

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    static String of(Paper paper) {
        var fingerprint = new Fingerprint();
        fingerprint.add(paper.title());
        paper.parts().forEach(fingerprint::add);
        fingerprint.add(paper.shown());
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /** As it is printed: {@code 3F9A-22C1-7B0E}. */
    static String printed(String sha256) {
        var short12 = sha256.substring(0, PRINTED).toUpperCase(Locale.ROOT);
        return String.join(
                "-", short12.substring(0, GROUP), short12.substring(GROUP, 2 * GROUP), short12.substring(2 * GROUP));
    }

    private void add(Paper.Part part) {
        add(part.getClass().getSimpleName());
        switch (part) {
            case Paper.Heading(var text) -> add(text);
            case Paper.Facts(var facts) -> add(facts);
            case Paper.Paragraph(var text) -> add(text);
            case Paper.Ticked(var ticked, var text) -> add((ticked ? "1" : "0") + text);
            case Paper.Signature(var name) -> add(name);
            case Paper.Symbol(var content, var caption) -> {
                add(content);
                add(caption);
            }
            case Paper.Table(var columns, var rows) -> {
                columns.forEach(column -> add(column.name()));
                rows.forEach(row -> row.forEach(this::add));
            }
        }
    }

    private void add(List<Fact> facts) {
        facts.forEach(fact -> {
            add(fact.name());
            add(fact.value());
        });
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
