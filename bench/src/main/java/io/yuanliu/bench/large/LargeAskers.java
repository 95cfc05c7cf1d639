package io.yuanliu.bench.large;

import io.yuanliu.bench.platform.Administrator;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who asks at a large store: one who sees everything, an official of a province, one of a county, one party of a million. */
public final class LargeAskers {
    private static final int PARTY = 4_240;

    private final RunningPlatform platform;
    private final Map<String, String> programs = new LinkedHashMap<>();

    public LargeAskers(RunningPlatform platform) throws IOException, InterruptedException {
        this.platform = platform;
        var region = LargeRegistry.region(PARTY);
        var administrator = new Administrator(platform);
        programs.put("province", administrator.program(official(region.substring(0, 2))));
        programs.put("county", administrator.program(official(region)));
        programs.put("party", administrator.program("\"party\":\"" + LargeRegistry.id(PARTY) + "\""));
    }

    /** New tokens, by the name of what their holders see. */
    Map<String, String> tokens() throws IOException, InterruptedException {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("everything", platform.token());
        for (var program : programs.entrySet()) {
            tokens.put(program.getKey(), platform.tokenOf(program.getValue()));
        }
        return tokens;
    }

    private static String official(String region) {
        return "\"kind\":\"official\",\"region\":\"" + region + "\"";
    }
}
