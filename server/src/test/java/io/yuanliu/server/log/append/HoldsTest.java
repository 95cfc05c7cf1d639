package io.yuanliu.server.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.GuardChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldsTest {
    @Test
    void aUnitHasOneGuardHoweverItWasWritten() {
        var link = keys("https://a-shop.example/01/09521234543213/10/A1");
        assertThat(keys("(01)09521234543213(10)A1")).isEqualTo(link);
        assertThat(keys(" urn:epc:class:lgtin:952123.0454321.A1 ")).isEqualTo(link);
    }

    private static List<String> keys(String written) {
        if (!(Identifiers.read(written) instanceof Reading.One(var unit))) {
            throw new AssertionError(written);
        }
        return Holds.guards(List.of(new WrittenIdentifier(written, unit)), "r1", "x.broken").stream()
                .map(GuardChange::key)
                .toList();
    }
}
