package io.yuanliu.server.log.store;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.follow.Copy;
import io.yuanliu.server.log.follow.Fold;
import io.yuanliu.server.log.follow.FoldContract;
import io.yuanliu.server.log.follow.TableFold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract of a fold that keeps tables, in a schema of its own beside the platform's: what it holds are their rows. */
@PlatformTest
public abstract class TableFoldContract<E extends LoggedEntry> extends FoldContract<E> {
    private static final String SCHEMA = "yuanliu_contract";

    @Autowired
    FoldTables tables;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    protected abstract TableFold<E> fold();

    @Override
    protected EntryView<E> view() {
        return fold().view();
    }

    /** Each is some transactions. */
    @Override
    protected int histories() {
        return 3;
    }

    @Override
    protected Made<E> make(UnaryOperator<Fold<E>> wrapping, int shards) {
        var wrapped = wrapping.apply(fold());
        if (!(wrapped instanceof TableFold<E> kept)) {
            throw new IllegalArgumentException("a fold in tables stays one");
        }
        var copy = tables.in(kept, SCHEMA, () -> shards).begin();
        return new Made<>() {
            @Override
            public Copy<E> copy() {
                return copy;
            }

            @Override
            public Object held() {
                return rows();
            }
        };
    }

    private List<String> rows() {
        var rows = new ArrayList<String>();
        for (var table : fold().tables()) {
            rows.addAll(writer.sql("select '%s' || t::text from %s.%1$s t order by 1".formatted(table, SCHEMA))
                    .query((row, number) -> row.getString(1))
                    .list());
        }
        return rows;
    }
}
