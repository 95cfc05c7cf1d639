package io.yuanliu.server.regions;

import java.util.Locale;
import java.util.Map;

/** English names of divisions: the usual one of a province, else the pinyin in one word with what kind of place it is. */
final class EnglishNames {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("内蒙古自治区", "Inner Mongolia"),
            Map.entry("广西壮族自治区", "Guangxi"),
            Map.entry("西藏自治区", "Tibet"),
            Map.entry("宁夏回族自治区", "Ningxia"),
            Map.entry("新疆维吾尔自治区", "Xinjiang"),
            Map.entry("香港特别行政区", "Hong Kong"),
            Map.entry("澳门特别行政区", "Macao"),
            Map.entry("台湾省", "Taiwan"),
            Map.entry("陕西省", "Shaanxi"),
            Map.entry("哈尔滨市", "Harbin"),
            Map.entry("呼和浩特市", "Hohhot"),
            Map.entry("乌鲁木齐市", "Urumqi"),
            Map.entry("拉萨市", "Lhasa"));

    /** Longer endings before shorter ones that they contain. */
    private static final String[][] KINDS = {
        {"自治州", "Autonomous Prefecture"},
        {"自治县", "Autonomous County"},
        {"自治旗", "Autonomous Banner"},
        {"地区", "Prefecture"},
        {"街道", "Subdistrict"},
        {"新区", "New Area"},
        {"省", ""},
        {"市", ""},
        {"区", "District"},
        {"县", "County"},
        {"旗", "Banner"},
        {"盟", "League"},
        {"镇", "Town"},
        {"乡", "Township"},
    };

    private EnglishNames() {}

    static String of(String name, String pinyin) {
        var usual = USUAL.get(name);
        if (usual != null) {
            return usual;
        }
        var syllables = pinyin.split(" ");
        for (var kind : KINDS) {
            int left = syllables.length - kind[0].length();
            if (name.endsWith(kind[0]) && left > 0) {
                return (joined(syllables, left) + " " + kind[1]).strip();
            }
        }
        return joined(syllables, syllables.length);
    }

    /** One word with a capital; an apostrophe keeps a syllable apart that begins with a vowel: Lu'an. */
    private static String joined(String[] syllables, int count) {
        var word = new StringBuilder();
        for (int at = 0; at < count; at++) {
            if (at > 0 && "aeo".indexOf(syllables[at].charAt(0)) >= 0) {
                word.append('\'');
            }
            word.append(syllables[at]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
