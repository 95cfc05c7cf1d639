package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.PlatformTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ScopeIT {
    @Autowired
    @Qualifier("owner")
    DataSource ownerSource;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Autowired
    @Qualifier("reader")
    TransactionTemplate reading;

    @BeforeEach
    void aGuardedTable() {
        JdbcClient owner = JdbcClient.create(ownerSource);
        owner.sql("drop table if exists guarded").update();
        owner.sql("create table guarded (party text not null, region text not null)")
                .update();
        owner.sql("alter table guarded enable row level security, force row level security")
                .update();
        owner.sql("""
                create policy scope on guarded for select to yuanliu_reader using (
                    (select yuanliu_scope_all())
                    or party = any((select yuanliu_scope_parties())::text[])
                    or region like (select yuanliu_scope_region()) || '%')
                """).update();
        writer.sql("insert into guarded values ('a', '9901'), ('b', '9902'), ('c', '9903')")
                .update();
    }

    @Test
    void eachSourceIsItsRole() {
        assertThat(writer.sql("select current_user").query(String.class).single())
                .isEqualTo("yuanliu_writer");
        assertThat(reader.sql("select current_user").query(String.class).single())
                .isEqualTo("yuanliu_reader");
    }

    @Test
    void aReadSeesItsScopeOnly() {
        assertThat(readWith("{\"all\":true}")).containsExactly("a", "b", "c");
        assertThat(readWith("{\"parties\":[\"b\"]}")).containsExactly("b");
        assertThat(readWith("{\"region\":\"9903\",\"categories\":[]}")).containsExactly("c");
        assertThat(readWith("{\"region\":\"\"}")).isEmpty();
        assertThat(readWith("{}")).isEmpty();
    }

    @Test
    void aReadWithoutAScopeRaises() {
        assertThatThrownBy(() -> read()).rootCause().hasMessageContaining("a read without a scope");
        readWith("{\"all\":true}");
        for (int connection = 0; connection < 30; connection++) {
            assertThatThrownBy(() -> read()).rootCause().hasMessageContaining("a read without a scope");
        }
    }

    @Test
    void theReaderCannotWrite() {
        assertThatThrownBy(() -> reader.sql("delete from guarded").update())
                .rootCause()
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> reader.sql("set transaction read write; delete from guarded")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<String> readWith(String scope) {
        return reading.execute(status -> {
            reader.sql("select set_config('yuanliu.scope', :scope, true)")
                    .param("scope", scope)
                    .query(String.class)
                    .single();
            return read();
        });
    }

    private List<String> read() {
        return reader.sql("select party from guarded order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
