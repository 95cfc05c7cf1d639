package io.yuanliu.bench.load;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.RunningPlatform;
import io.yuanliu.bench.platform.SampleDocuments;
import java.io.IOException;
import java.net.http.HttpRequest;

/** Documents sent to a running platform, each of new events, each acknowledged after its commit. */
public final class CaptureLoad {
    private final RunningPlatform platform;
    private final String token;
    private int next;

    public CaptureLoad(RunningPlatform platform) throws IOException, InterruptedException {
        this.platform = platform;
        this.token = platform.token();
    }

    /** Sends and prints nothing, so that what follows is not the program's first. */
    public void warmUp(int size, int documents, int callers) throws InterruptedException {
        send(size, documents, callers);
    }

    /** Events a second. */
    public double measure(String name, int size, int documents, int callers) throws InterruptedException {
        var outcome = send(size, documents, callers);
        double events = outcome.perSecond() * size;
        Figures.print(name, events, "events/s");
        Figures.print(name + ".p50", outcome.p50(), "ms");
        Figures.print(name + ".p99", outcome.p99(), "ms");
        Figures.print(name + ".failures", outcome.failures(), "documents");
        return events;
    }

    private Load.Outcome send(int size, int documents, int callers) throws InterruptedException {
        var bodies = new byte[documents][];
        for (int i = 0; i < documents; i++) {
            bodies[i] = SampleDocuments.of(size, next++);
        }
        return Load.run(
                platform.http(),
                callers,
                documents,
                202,
                i -> HttpRequest.newBuilder(platform.at("/epcis/v2/capture"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("GS1-EPCIS-Version", "2.0.0")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bodies[i]))
                        .build());
    }
}
