package io.yuanliu.server.notices.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static final Networks OPEN = Networks.of(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "ff02::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:10.0.0.1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "3fff::1",
                "5f00::1",
                "64:ff9b::a00:1",
                "2002:7f00:1::1"
            })
    void whatLiesWithinIsNotReached(String address) {
        assertThat(OPEN.reaches(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "2001:4860:4860::8888", "64:ff9b::101:101"
            })
    void whatLiesOutsideIs(String address) {
        assertThat(OPEN.reaches(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void whatTheSettingNamesIsReachedAndNothingBesideIt() {
        var networks = Networks.of(List.of("10.20.0.0/16", "fd00:1::/32"));
        assertThat(networks.reaches(InetAddress.ofLiteral("10.20.255.1"))).isTrue();
        assertThat(networks.reaches(InetAddress.ofLiteral("10.21.0.1"))).isFalse();
        assertThat(networks.reaches(InetAddress.ofLiteral("fd00:1::5"))).isTrue();
        assertThat(networks.reaches(InetAddress.ofLiteral("fd00:2::5"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.cn/8", "/8", "10.0.0.0/x", "10.0.0/8/9"})
    void whatIsNoNetworkIsNone(String written) {
        assertThat(Networks.Network.read(written)).isEmpty();
        assertThatThrownBy(() -> Networks.of(List.of(written))).hasMessageContaining("YUANLIU_WEBHOOK_NETWORKS");
    }
}
