package io.yuanliu.bench.large;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;

/** A million parties as a country has them: many stalls, fewer firms, names that resemble each other; sites and licences. */
final class LargeRegistry {
    /** Parts of names with the first letters of how they are read. */
    private static final String[] PLACES = """
            北京=bj 上海=sh 广州=gz 深圳=sz 成都=cd 重庆=cq 武汉=wh 西安=xa 南京=nj 杭州=hz 长沙=cs 郑州=zz 合肥=hf
            济南=jn 青岛=qd 沈阳=sy 大连=dl 哈尔滨=heb 长春=cc 石家庄=sjz 太原=ty 南昌=nc 福州=fz 厦门=xm 昆明=km 贵阳=gy
            南宁=nn 海口=hk 兰州=lz 西宁=xn 银川=yc 乌鲁木齐=wlmq 拉萨=ls 呼和浩特=hhht 六安=la 蚌埠=bb 亳州=bz 乐清=yq
            单县=sx 长乐=cl
            """.strip().split("\\s+");

    private static final String[] WORDS = """
            新=x 发=f 地=d 金=j 龙=l 源=y 丰=f 盛=s 和=h 利=l 华=h 康=k 福=f 祥=x 瑞=r 达=d 安=a 民=m 泰=t 东=d
            方=f 大=d 山=s 青=q 云=y 海=h 天=t 顺=s 兴=x 旺=w 美=m 佳=j 鲜=x 绿=l 田=t 园=y 春=c 秋=q 明=m 德=d
            信=x 诚=c 永=y 恒=h 百=b 汇=h 隆=l 昌=c 鑫=x 宝=b 嘉=j 禾=h 润=r 宏=h 曾=z 仇=q 区=o 解=x 朴=p 尉=w
            """.strip().split("\\s+");

    private static final String[] TRADES = """
            农产品批发市场有限公司=ncppfscyxgs 食品有限公司=spyxgs 肉类加工有限公司=rljgyxgs 蔬菜种植专业合作社=sczzzyhzs
            养殖场=yzc 屠宰有限公司=tzyxgs 农业发展有限公司=nyfzyxgs 冷链物流有限公司=llwlyxgs 超市=cs 便利店=bld
            水产批发部=scpfb 药房=yf 家庭农场=jtnc 餐饮管理有限公司=cyglyxgs 商贸有限公司=smyxgs 鲜肉铺=xrp 蔬菜摊=sct
            豆制品厂=dzpc
            """.strip().split("\\s+");

    /** Of the codes of provinces; their cities and counties are made up. */
    private static final int[] PROVINCES = {
        11, 12, 13, 14, 21, 22, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 50, 51, 61
    };

    private static final int SITES_EACH = 5;
    private static final int LICENCES_EACH = 3;

    private LargeRegistry() {}

    static void copy(Connection connection, int parties) throws SQLException {
        try (var rows = new CopiedRows(
                connection, "registry_party (id, written, name, kind, nodes, categories, region, created_by)")) {
            for (int number = 0; number < parties; number++) {
                var id = id(number);
                rows.row(id, "urn:yuanliu:" + id, name(number), "ENTERPRISE", "{}", "{agri}", region(number), "bench");
            }
        }
        try (var rows = new CopiedRows(connection, "registry_party_code (key, written, party)")) {
            for (int number = 0; number < parties; number++) {
                rows.row(id(number), "urn:yuanliu:" + id(number), id(number));
            }
        }
        try (var rows = new CopiedRows(connection, "registry_site (id, written, name, party, region, created_by)")) {
            for (int number = 0; number < parties; number += SITES_EACH) {
                var key = "site:" + region(number) + ":S" + number;
                rows.row(
                        "local:" + key,
                        "urn:yuanliu:" + key,
                        name(number) + "一号库",
                        id(number),
                        region(number),
                        "bench");
            }
        }
        try (var rows = new CopiedRows(connection, "registry_licence (party, type, number, valid_from, status)")) {
            for (int number = 0; number < parties; number += LICENCES_EACH) {
                rows.row(id(number), "SC", licence(number), "2026-01-01", "VALID");
            }
        }
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "operator:%s%07d", region(number), number);
    }

    static String region(int number) {
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d",
                PROVINCES[number % PROVINCES.length],
                1 + number / 20 % 12,
                1 + number / 240 % 15);
    }

    static String licence(int number) {
        return String.format(Locale.ROOT, "SC1%s%08d", region(number), number);
    }

    /** The same for the same number. */
    static String name(int number) {
        return part(number, 0);
    }

    /** The first letters of how its characters are read. */
    static String initials(int number) {
        return part(number, 1);
    }

    private static String part(int number, int which) {
        var random = new Random(number * 2_654_435_761L);
        var text = new StringBuilder(one(PLACES, random, which));
        for (int words = 2 + random.nextInt(2); words > 0; words--) {
            text.append(one(WORDS, random, which));
        }
        return text.append(one(TRADES, random, which)).toString();
    }

    private static String one(String[] parts, Random random, int which) {
        return parts[random.nextInt(parts.length)].split("=", 2)[which];
    }
}
