package io.yuanliu.server.profiles;

import io.yuanliu.wire.profile.ProfileSource;
import java.util.Map;

/** A category with one record type, whose limit, and the reason of whose hold, differ from version to version. */
final class SmallProfile {
    private SmallProfile() {}

    static ProfileSource version(int version, String validFrom, int limit) {
        return new ProfileSource("honey", Map.of(ProfileSource.MAIN, """
                category: honey
                code: "99"
                version: %d
                validFrom: %s
                name: { zh: 蜂蜜, en: Honey }
                nodes:
                  hive%d: { name: { zh: 蜂箱%d, en: Hive %d } }
                records:
                  harvest:
                    name: { zh: 取蜜, en: Harvest }
                    timePrecision: day
                    fields:
                      combs: { name: { zh: 巢框数, en: Combs }, type: integer, min: 1, required: true }
                    rules:
                      too-many:
                        severity: BLOCK
                        check: "fields.combs <= %d"
                        at: /fields/combs
                        message: { zh: 版本 %d：最多 %d 框, en: "Version %d: at most %d combs" }
                    causes:
                      - { unit: "urn:yuanliu:lot:9902020010017:1", effect: HOLD, cause: "harvest:1", reason: { zh: 版本 %d 暂停, en: Held by version %d } }
                """.formatted(
                        version, validFrom, version, version, version, limit, version, limit, version, limit, version,
                        version)));
    }
}
