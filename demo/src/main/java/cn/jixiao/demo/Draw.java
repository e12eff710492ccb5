package cn.jixiao.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Numbers and names that are the same at every load: drawn from a seed, a bureau's code and a purpose. */
final class Draw {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final List<String> GIVEN = List.of(
            "建平", "海霞", "国强", "晓梅", "志强", "丽娟", "永红", "秀英", "文斌", "俊峰", "雪梅", "建国", "慧敏", "卫东", "艳芳", "立新", "春燕", "宏伟",
            "玉兰", "振华", "瑞芳", "晋生", "爱军", "彩云", "新民", "淑珍", "永强", "红梅");

    private final RandomGenerator random;

    Draw(long seed, String what) {
        long value =
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ value);
    }

    /** A whole number of the range, a multiple of the step. */
    int between(int low, int high, int step) {
        return low + random.nextInt((high - low) / step + 1) * step;
    }

    /** A person's name. */
    String name() {
        int surname = random.nextInt(SURNAMES.length());
        return SURNAMES.substring(surname, surname + 1) + GIVEN.get(random.nextInt(GIVEN.size()));
    }
}
