package io.yuanliu.server.search.index;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.search.FindIndex;
import io.yuanliu.server.search.IndexEdition;
import io.yuanliu.server.search.IndexFailed;
import io.yuanliu.server.search.words.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The index under the data folder. Each edition has a folder of its own; the one that answers is the newest that was
 * finished. A folder's name tells the form of its documents, so that another program's are left aside.
 */
@Component
class LuceneIndex implements FindIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** Documents have a field for each dimension of scopes: with another one they are others. */
    private static final String FORM = Documents.FORM + "-"
            + Whose.DIMENSIONS.stream().map(dimension -> dimension.name()).collect(Collectors.joining("-"));

    private final Path root;
    private final Clock clock;
    private volatile @Nullable LuceneEdition answering;

    LuceneIndex(DataFolder data, Clock clock) {
        this.root = data.search();
        this.clock = clock;
    }

    @Override
    public Finds find(Question question, String kind, Scope scope, Wanted wanted) {
        var edition = answering;
        if (edition == null) {
            return Finds.NOTHING;
        }
        try {
            var searchers = edition.searchers();
            var searcher = searchers.acquire();
            try {
                return new Looking(searcher, Tiers.of(question), kind, ScopeFilter.of(scope, clock.instant()))
                        .find(wanted);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException goneMeanwhile) {
            LOG.debug("Search was asked while its index went back", goneMeanwhile);
            return Finds.NOTHING;
        } catch (IOException failed) {
            throw new IndexFailed(failed);
        }
    }

    /** The one that answered last is the oldest: a newer one was not finished when the program ended. */
    @Override
    public Optional<IndexEdition> open() {
        var kept = editions().stream().findFirst();
        folders().stream().filter(folder -> !kept.equals(Optional.of(folder))).forEach(Folders::delete);
        if (kept.isPresent()) {
            try {
                return Optional.of(LuceneEdition.open(kept.get()));
            } catch (IndexNotFoundException _) {
                LOG.info("Search has an index of which nothing was kept, and builds another");
            } catch (IOException unfit) {
                LOG.warn("Search cannot use its index and builds another: {}", unfit.toString());
            }
            Folders.delete(kept.get());
        }
        return Optional.empty();
    }

    @Override
    public IndexEdition begin() {
        try {
            Files.createDirectories(root);
            return LuceneEdition.create(Files.createDirectory(root.resolve(next())));
        } catch (IOException failed) {
            throw new IndexFailed(failed);
        }
    }

    @Override
    public void answerFrom(@Nullable IndexEdition edition) {
        answering = (LuceneEdition) edition;
    }

    private List<Path> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.list(root)) {
            return all.toList();
        } catch (IOException failed) {
            throw new IndexFailed(failed);
        }
    }

    /** Those of this form, the oldest first. */
    private List<Path> editions() {
        return folders().stream()
                .filter(folder -> number(folder) > 0)
                .sorted(Comparator.comparingInt(LuceneIndex::number))
                .toList();
    }

    private String next() {
        var editions = editions();
        return FORM + "." + (editions.isEmpty() ? 1 : number(editions.getLast()) + 1);
    }

    /** 0 for a folder of another form. */
    private static int number(Path folder) {
        var name = String.valueOf(folder.getFileName());
        var number = name.substring(name.lastIndexOf('.') + 1);
        return name.startsWith(FORM + ".") && number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }
}
