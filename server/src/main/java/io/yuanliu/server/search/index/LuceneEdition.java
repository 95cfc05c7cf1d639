package io.yuanliu.server.search.index;

import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.IndexEdition;
import io.yuanliu.server.search.IndexFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An edition in a folder. */
final class LuceneEdition implements IndexEdition {
    private static final double BUFFER_MEGABYTES = 32;
    private static final int REMEMBERED = 50_000;

    private final Path folder;
    private final Directory directory;
    private IndexWriter writer;
    private volatile SearcherManager searchers;
    private Map<String, String> progress;
    /** Documents that were merged lately: most entries about a unit come soon after each other, from the same party. */
    private final Map<String, Boolean> merged = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private LuceneEdition(Path folder, OpenMode mode) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        this.writer = writer(directory, mode);
        this.searchers = new SearcherManager(writer, null);
        this.progress = progress(writer);
    }

    private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
    }

    private static Map<String, String> progress(IndexWriter writer) {
        var progress = new HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> progress.put(entry.getKey(), entry.getValue()));
        }
        return Map.copyOf(progress);
    }

    SearcherManager searchers() {
        return searchers;
    }

    static LuceneEdition open(Path folder) throws IOException {
        return new LuceneEdition(folder, OpenMode.APPEND);
    }

    static LuceneEdition create(Path folder) throws IOException {
        return new LuceneEdition(folder, OpenMode.CREATE);
    }

    @Override
    public void add(List<Findable> things) {
        doing(() -> {
            for (var thing : things) {
                writer.addDocuments(Documents.of(thing));
            }
        });
    }

    @Override
    public void merge(List<Findable> things) {
        doing(() -> {
            for (var thing : things) {
                for (var document : Documents.of(thing)) {
                    var name = document.get(Documents.DOCUMENT);
                    if (merged.put(name, Boolean.TRUE) == null) {
                        writer.updateDocument(new Term(Documents.DOCUMENT, name), document);
                    }
                }
            }
        });
    }

    @Override
    public void remove(Collection<String> owners) {
        doing(() -> {
            merged.clear();
            writer.deleteDocuments(owners.stream()
                    .map(owner -> new Term(Documents.OWNER, owner))
                    .toArray(Term[]::new));
        });
    }

    @Override
    public void refresh() {
        doing(searchers::maybeRefresh);
    }

    @Override
    public void commit(Map<String, String> next) {
        doing(() -> {
            writer.setLiveCommitData(Map.copyOf(next).entrySet());
            writer.commit();
            progress = Map.copyOf(next);
        });
    }

    @Override
    public Map<String, String> progress() {
        return progress;
    }

    @Override
    public void goBack() {
        doing(() -> {
            merged.clear();
            searchers.close();
            writer.rollback();
            writer = writer(directory, OpenMode.CREATE_OR_APPEND);
            searchers = new SearcherManager(writer, null);
            progress = progress(writer);
        });
    }

    @Override
    public void close() {
        doing(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    @Override
    public void discard() {
        close();
        Folders.delete(folder);
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static void doing(Doing doing) {
        try {
            doing.run();
        } catch (IOException | AlreadyClosedException failed) {
            throw new IndexFailed(failed);
        }
    }
}
