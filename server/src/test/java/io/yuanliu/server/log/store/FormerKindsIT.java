package io.yuanliu.server.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units of kinds that only the log has are known from the start on, whatever was read since. */
@PlatformTest
class FormerKindsIT {
    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Test
    void aKindThatOnlyTheLogHasIsALotAndOneThatIsSaidStaysWhatItIs() {
        assertThat(Identifiers.readUri("urn:yuanliu:basket-lot:a:1")).isInstanceOf(Reading.None.class);
        writer.sql("insert into log_former_kind (word) values ('basket-lot'), ('vehicle'), ('Lot')")
                .update();
        new FormerKinds(writer).start();
        writer.sql("delete from log_former_kind").update();
        assertThat(level("urn:yuanliu:basket-lot:a:1")).isEqualTo(Level.LOT);
        assertThat(level("urn:yuanliu:vehicle:a:1")).isEqualTo(Level.ITEM);
        assertThat(Identifiers.readUri("urn:yuanliu:Lot:a:1")).isInstanceOf(Reading.None.class);
    }

    private static Level level(String uri) {
        assertThat(Identifiers.readUri(uri)).isInstanceOf(Reading.One.class);
        return ((Reading.One) Identifiers.readUri(uri)).identifier().level();
    }
}
