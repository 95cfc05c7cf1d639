package io.yuanliu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How large rooms are, over folders with Java sources: each rule says what breaks it. The {@code package-info} of a package
 * tells what the others are: it is none of its files, and none of its lines.
 */
final class Sizes {
    private static final int FILES_OF_A_PACKAGE = 25;
    private static final int LINES_OF_A_FILE = 250;
    /** Of all modules together, one may be so large a part. */
    private static final int PART_OF_A_MODULE = 5;

    private final Map<Path, Integer> lines = new TreeMap<>();

    Sizes(Path... roots) {
        for (var root : roots) {
            try (var files = Files.walk(root)) {
                files.filter(Sizes::counts).forEach(file -> lines.put(root.relativize(file), lines(file)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static boolean counts(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".java") && !name.equals("package-info.java");
    }

    private static int lines(Path file) {
        try (var read = Files.lines(file)) {
            return (int) read.count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The packages that have more files than one can know. */
    List<String> crowdedPackages() {
        return lines.keySet().stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() > FILES_OF_A_PACKAGE)
                .map(one -> words(one.getKey()) + ": " + one.getValue() + " files")
                .toList();
    }

    /**
     * The files that are too long without a reason, and the reasons that none needs.
     *
     * @param reasons why a file is long, by its path under the sources
     */
    List<String> longFiles(Map<String, String> reasons) {
        var tooLong = new TreeMap<String, Integer>();
        lines.forEach((file, many) -> {
            if (many > LINES_OF_A_FILE) {
                tooLong.put(words(file), many);
            }
        });
        var broken = new TreeSet<String>();
        tooLong.forEach((file, many) -> {
            if (reasons.getOrDefault(file, "").isBlank()) {
                broken.add(file + ": " + many + " lines and no reason");
            }
        });
        reasons.keySet().stream()
                .filter(file -> !tooLong.containsKey(file))
                .forEach(file -> broken.add(file + ": a reason that is not needed"));
        return List.copyOf(broken);
    }

    /**
     * The modules that are too large a part of all.
     *
     * @param parent whose folders are the modules, by its path under the sources
     */
    List<String> largeModules(String parent) {
        var modules = new TreeMap<String, Integer>();
        var depth = Path.of(parent).getNameCount();
        lines.forEach((file, many) -> {
            if (file.startsWith(parent) && file.getNameCount() > depth + 1) {
                modules.merge(file.getName(depth).toString(), many, Integer::sum);
            }
        });
        int all = sum(modules.values());
        return modules.entrySet().stream()
                .filter(module -> module.getValue() * PART_OF_A_MODULE > all)
                .map(module -> module.getKey() + ": " + module.getValue() + " of " + all + " lines")
                .toList();
    }

    /** How many files were looked at. */
    int files() {
        return lines.size();
    }

    private static int sum(Collection<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).sum();
    }

    private static String words(Path path) {
        return path.toString().replace('\\', '/');
    }
}
