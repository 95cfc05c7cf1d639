package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Commands of a guide, typed as they stand there: only the port and the client's secret are those of the test. */
public final class GuideScript {
    private GuideScript() {}

    /** Runs them in a folder; the first that fails ends the test with everything that was typed and answered. */
    public static void run(String commands, Path folder, int port) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("page.sh"),
                commands.replace("localhost:8080", "localhost:" + port)
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
