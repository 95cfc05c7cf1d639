package io.yuanliu.server.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.form.Form;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void scopesAreWrittenAsTheDatabaseReadsThem() {
        assertThat(new Scope.All().json()).isEqualTo("{\"all\":true}");
        assertThat(Scope.ofParties(Set.of("uscc:b", "uscc:a")).json())
                .isEqualTo("{\"parties\":[\"uscc:a\",\"uscc:b\"]}");
        assertThat(new Scope.Regions("9902", Set.of("livestock")).json())
                .isEqualTo("{\"region\":\"9902\",\"categories\":[\"livestock\"]}");
    }

    @Test
    void nothingIsNeverWritten() {
        assertThat(Scope.ofParties(List.of())).isInstanceOf(Scope.Nothing.class);
        assertThatThrownBy(() -> new Scope.Nothing().json()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Scope.Parties(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Regions("", Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Regions("9%", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyCannotBreakOutOfItsText() {
        var hostile = "uri:x\"],\"all\":true,\"y\":[\"\\\n";
        var json = Scope.ofParties(Set.of(hostile)).json();
        var form = Form.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(form.texts("parties", 1, 100)).containsExactly(hostile.strip());
        assertThat(form.has("all")).isFalse();
    }
}
