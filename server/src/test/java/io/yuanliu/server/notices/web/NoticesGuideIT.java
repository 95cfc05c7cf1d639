package io.yuanliu.server.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.GuideScript;
import io.yuanliu.server.PlatformTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** docs/guide/notices.md does what it says: its program is told, and refuses what is not signed. */
@PlatformTest
class NoticesGuideIT {
    private static final Path GUIDE = Path.of("../docs/guide/notices.md");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void theProgramOfTheGuideIsTold() throws Exception {
        Files.writeString(folder.resolve("receiver.mjs"), blocks("js"));
        var commands = "trap 'kill $receiver 2>/dev/null || true' EXIT\n" + blocks("sh");
        assertThat(commands).contains("trial", "401");
        GuideScript.run(commands.replace("8099", Integer.toString(freePort())), folder, port);
        assertThat(Files.readString(folder.resolve("told"))).isEqualTo("notice.trial Trial of a webhook\n");
    }

    private static String blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
