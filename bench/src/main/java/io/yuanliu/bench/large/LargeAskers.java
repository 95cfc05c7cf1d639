package io.yuanliu.bench.large;

import io.yuanliu.bench.platform.Administrator;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who asks at a large store: one who sees everything, an official of a province, one of a county, one party of a million. */
public final class LargeAskers {
    private static final int PARTY = 4_240;

    private LargeAskers() {}

    /** Their tokens, by the name of what they see. */
    public static Map<String, String> tokens(RunningPlatform platform) throws IOException, InterruptedException {
        var region = LargeRegistry.region(PARTY);
        var administrator = new Administrator(platform);
        var askers = new LinkedHashMap<String, String>();
        askers.put("everything", platform.token());
        askers.put("province", administrator.tokenOf(official(region.substring(0, 2))));
        askers.put("county", administrator.tokenOf(official(region)));
        askers.put("party", administrator.tokenOf("\"party\":\"" + LargeRegistry.id(PARTY) + "\""));
        return askers;
    }

    private static String official(String region) {
        return "\"kind\":\"official\",\"region\":\"" + region + "\"";
    }
}
