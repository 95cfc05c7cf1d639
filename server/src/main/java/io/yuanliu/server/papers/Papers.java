package io.yuanliu.server.papers;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.papers.PaperFormat.PaperFile;
import io.yuanliu.server.papers.PaperRows.Printed;
import io.yuanliu.server.papers.Prints.Wish;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints papers: has them described by their modules, numbers them, lays them out in one file, and remembers what they say. */
@Component
public class Papers {
    private final Map<String, Prints> printers;
    private final Map<String, PaperFormat> formats;
    private final PaperRows rows;
    private final OperationLog operations;
    private final Clock clock;
    private final URI base;

    Papers(
            List<Prints> printers,
            List<PaperFormat> formats,
            PaperRows rows,
            OperationLog operations,
            Clock clock,
            Settings settings) {
        this.printers = printers.stream().collect(Collectors.toUnmodifiableMap(Prints::kind, Function.identity()));
        this.formats = formats.stream().collect(Collectors.toUnmodifiableMap(PaperFormat::word, Function.identity()));
        this.rows = rows;
        this.operations = operations;
        this.clock = clock;
        this.base = settings.baseUrl();
    }

    /**
     * A file of papers on disk, gone when this is closed.
     *
     * @param numbers of the papers in it
     */
    public record Printout(Path path, long bytes, List<String> numbers) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Who prints this kind of thing; refuses a kind that nobody does. */
    public Prints printer(String kind) {
        var printer = printers.get(kind);
        if (printer == null) {
            var known = printers.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new Rejection.NotFound(
                    Finding.block("papers.kind-unknown", "/kind", Map.of("kind", kind, "known", known)));
        }
        return printer;
    }

    /** The format of this word, if there is one. */
    public Optional<PaperFormat> format(String word) {
        return Optional.ofNullable(formats.get(word));
    }

    /** The words of the formats that there are. */
    public List<String> formats() {
        return formats.keySet().stream().sorted().toList();
    }

    /**
     * Prints things of one kind, each on paper of its own, into one file.
     *
     * @param address from where it is asked, for the operation log
     */
    public Printout print(
            Asker asker, Prints printer, List<String> things, Wish wish, PaperFormat format, String address)
            throws IOException {
        var path = Files.createTempFile("yuanliu-papers", ".part");
        try {
            var digest = sha256();
            var numbers = new ArrayList<String>();
            try (var out = new DigestOutputStream(Files.newOutputStream(path), digest);
                    var file = format.begin(wish.form(), wish.locale(), out)) {
                for (var of : things) {
                    numbers.add(add(asker, printer, of, wish, file));
                }
                file.finish();
            }
            rows.addFile(numbers, HexFormat.of().formatHex(digest.digest()), clock.instant());
            operations.note(
                    asker.id(),
                    Operation.PAPER_PRINT,
                    printer.kind() + " " + told(things, numbers),
                    Result.DONE,
                    address);
            return new Printout(path, Files.size(path), numbers);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    /** Adds one paper and tells its number. */
    private String add(Asker asker, Prints printer, String of, Wish wish, PaperFile file) throws IOException {
        var paper = printer.describe(asker, of, wish);
        var sha256 = Fingerprint.of(paper);
        var number = rows.keep(new Printed(
                PaperNumber.next(),
                printer.kind(),
                of,
                paper.title(),
                sha256,
                paper.shown(),
                clock.instant(),
                asker.id()));
        file.add(paper, new Stamp(number, base + "/p/" + number, Fingerprint.printed(sha256)));
        return number;
    }

    private static String told(List<String> things, List<String> numbers) {
        return numbers.size() == 1 ? things.getFirst() + " " + numbers.getFirst() : numbers.size() + " papers";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a paper is and whether what somebody holds is it. */
    public record Check(Printed paper, Verdict verdict) {}

    /** What comparing says. */
    public enum Verdict {
        /** There is such a paper; nothing was compared. */
        GENUINE,
        /** The check code on it is that of what was printed, or the file is the one that was. */
        UNCHANGED,
        /** It is not. */
        DIFFERS
    }

    /**
     * Looks a paper up, and compares it.
     *
     * @param compared the check code printed on it, or the SHA-256 of its file; empty to compare nothing
     */
    public Optional<Check> check(String number, String compared) {
        return rows.find(number).map(paper -> new Check(paper, verdict(paper, compared)));
    }

    private Verdict verdict(Printed paper, String compared) {
        var written = compared.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (written.isEmpty()) {
            return Verdict.GENUINE;
        }
        var code = Fingerprint.printed(paper.sha256()).replace("-", "").toLowerCase(Locale.ROOT);
        boolean same = written.equals(code) || (written.length() == 64 && rows.isFile(paper.number(), written));
        return same ? Verdict.UNCHANGED : Verdict.DIFFERS;
    }
}
