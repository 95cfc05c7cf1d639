package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The commands of docs/guide/start.md, one after the other, as a reader would type them. */
@PlatformTest(own = true)
class StartPageIT {
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void everyCommandOnThePageWorks() throws Exception {
        String page = Files.readString(Path.of("../docs/guide/start.md"));
        String script =
                SHELL.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(script)
                .contains("/oauth2/token")
                .contains("/epcis/v2/capture")
                .contains("/api/trace");
        Path file = Files.writeString(
                folder.resolve("page.sh"),
                script.replace("localhost:8080", "localhost:" + port)
                        .replace(
                                "try:a-secret-of-your-own", PlatformTest.CLIENT_ID + ":" + PlatformTest.CLIENT_SECRET));
        Path output = folder.resolve("output");
        Process shell = new ProcessBuilder("bash", "-euxo", "pipefail", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(output)).isZero();
    }
}
