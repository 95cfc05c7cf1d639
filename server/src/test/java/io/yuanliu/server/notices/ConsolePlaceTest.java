package io.yuanliu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsolePlaceTest {
    @Test
    void aKeyWithEscapesAndSlashesIsOneStepOfThePath() {
        var path = ConsolePlace.of("/units/{subject}", "urn:yuanliu:local:lot:uscc%3A9/A 1");
        assertThat(path).isEqualTo("/units/urn%3Ayuanliu%3Alocal%3Alot%3Auscc%253A9%2FA%201");
        assertThat(ConsolePlace.address(path)).isEqualTo("/units/urn%3Ayuanliu%3Alocal%3Alot%3Auscc~253A9~2FA%201");
    }

    @Test
    void aTildeOfItsOwnStaysOne() {
        assertThat(ConsolePlace.address(ConsolePlace.of("/orders/{subject}", "a~25")))
                .isEqualTo("/orders/a~7E25");
    }

    @Test
    void aPageOfNothingInParticularStaysAsItIs() {
        assertThat(ConsolePlace.of("/handovers", "x")).isEqualTo("/handovers");
    }
}
