package io.yuanliu.server.notices.channels;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may lead to: those of the open network (RFC 6890 names the others), and of networks that the
 * setting allows.
 *
 * @param allowed networks within that are reached too
 */
record Networks(List<Network> allowed) {
    private static final List<Network> WITHIN = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "::ffff:0:0:0/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(text -> Network.read(text).orElseThrow())
            .toList();

    /** IPv6 that carries an IPv4 address within, and where: NAT64, 6to4. */
    private static final Network NAT64 = Network.read("64:ff9b::/96").orElseThrow();

    private static final Network SIX_TO_FOUR = Network.read("2002::/16").orElseThrow();
    private static final int OCTETS = 4;

    Networks {
        allowed = List.copyOf(allowed);
    }

    /** Reads what the setting allows; the settings have checked that each is a network. */
    static Networks of(List<String> allowed) {
        return new Networks(allowed.stream()
                .map(written -> Network.read(written)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "YUANLIU_WEBHOOK_NETWORKS names networks like 10.20.0.0/16, not " + written)))
                .toList());
    }

    boolean reaches(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.has(address))) {
            return true;
        }
        return WITHIN.stream().noneMatch(network -> network.has(address))
                && carried(address).map(this::reaches).orElse(true);
    }

    private static Optional<InetAddress> carried(InetAddress address) {
        var bytes = address.getAddress();
        if (NAT64.has(address)) {
            return four(bytes, bytes.length - OCTETS);
        }
        return SIX_TO_FOUR.has(address) ? four(bytes, 2) : Optional.empty();
    }

    private static Optional<InetAddress> four(byte[] bytes, int from) {
        try {
            return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + OCTETS)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The addresses that begin with the same bits. */
    record Network(InetAddress first, int bits) {
        /** Reads {@code 10.20.0.0/16}; empty when it is none. Names are not asked for. */
        static Optional<Network> read(String written) {
            var parts = written.strip().split("/", -1);
            if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F:.]+") || !parts[1].matches("[0-9]{1,3}")) {
                return Optional.empty();
            }
            try {
                var first = InetAddress.ofLiteral(parts[0]);
                int bits = Integer.parseInt(parts[1]);
                return bits <= first.getAddress().length * Byte.SIZE
                        ? Optional.of(new Network(first, bits))
                        : Optional.empty();
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        boolean has(InetAddress address) {
            var own = first.getAddress();
            var other = address.getAddress();
            if (own.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
