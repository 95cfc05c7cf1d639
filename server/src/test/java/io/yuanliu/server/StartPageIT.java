package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        GuideScript.run(script, folder, port);
    }
}
