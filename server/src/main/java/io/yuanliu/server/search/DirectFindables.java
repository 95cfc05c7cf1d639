package io.yuanliu.server.search;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.search.words.Question;
import java.util.List;
import java.util.Locale;

/** Things that a module finds without the index: by a whole number, or among few. */
public interface DirectFindables {
    String kind();

    /** The best first, at most so many. */
    List<Hit> find(Asker asker, Question question, int most, Locale locale);
}
