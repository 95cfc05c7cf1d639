package io.yuanliu.server.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What papers are written as; a further format is a further bean. */
public interface PaperFormat {
    /** As it is asked for, and the ending of its files: {@code pdf}. */
    String word();

    String mediaType();

    /** Begins a file of any number of papers. */
    PaperFile begin(PageForm form, Locale locale, OutputStream out) throws IOException;

    /** A file being written. */
    interface PaperFile extends AutoCloseable {
        void add(Paper paper, Stamp stamp) throws IOException;

        /** Writes what is still to be written; nothing can be added after that. */
        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
