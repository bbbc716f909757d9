package org.qiutong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up sayings in English with their Chinese: one grammar for both languages, whose first words
/// come up far more often than its last.
final class Sayings {

    /// A word of the grammar, or a sentence with places for words.
    record Pair(String english, String chinese) {

        static List<Pair> of(String lines) {
            return lines.lines()
                    .map(line -> line.split(" = ", 2))
                    .map(sides -> new Pair(sides[0], sides[1]))
                    .toList();
        }

        private Pair with(String place, Pair word) {
            return new Pair(
                    english.replace(place, word.english()), chinese.replace(place, word.chinese()));
        }

        private Pair capital() {
            return new Pair(
                    english.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + english.substring(1),
                    chinese);
        }
    }

    /// What is said, and which of the [#TOPICS] it is about.
    record Saying(Pair words, List<Integer> topics) {}

    static final List<Pair> TOPICS =
            Pair.of(
                    """
                    trust = 信任
                    data = 数据
                    regulation = 监管
                    artificial intelligence = 人工智能
                    safety = 安全
                    open source = 开源
                    privacy = 隐私
                    standards = 标准
                    employment = 就业
                    education = 教育
                    export controls = 出口管制
                    transparency = 透明度
                    banks = 银行
                    music = 音乐
                    accountability = 问责
                    algorithms = 算法
                    misuse = 滥用
                    deepfakes = 深度伪造
                    supply chains = 供应链
                    semiconductors = 半导体
                    growth = 增长
                    translation = 翻译
                    elections = 选举
                    GPT models = GPT模型
                    hospitals = 医院
                    liability = 责任
                    copyright = 版权
                    audits = 审计
                    climate models = 气候模型
                    weapons = 武器
                    fairness = 公平
                    testing = 测试
                    competition = 竞争
                    investment = 投资
                    sovereignty = 主权
                    robots = 机器人
                    unemployment = 失业
                    consent = 知情同意
                    encryption = 加密
                    insurance = 保险
                    agriculture = 农业
                    shipping = 航运
                    libraries = 图书馆
                    tax deductions = 税收扣除
                    whistleblowers = 举报人
                    quantum computing = 量子计算
                    traffic lights = 红绿灯
                    5G networks = 5G网络
                    ceramics = 陶瓷
                    lighthouses = 灯塔
                    """);

    private static final List<Pair> PEOPLE =
            Pair.of(
                    """
                    experts = 专家
                    companies = 企业
                    governments = 政府
                    students = 学生
                    engineers = 工程师
                    doctors = 医生
                    judges = 法官
                    patients = 患者
                    parents = 家长
                    bank governors = 行长
                    farmers = 农民
                    conductors = 指挥家
                    """);

    private static final List<Pair> PLACES =
            Pair.of(
                    """
                    Beijing = 北京
                    London = 伦敦
                    Shanghai = 上海
                    Geneva = 日内瓦
                    Edinburgh = 爱丁堡
                    Chongqing = 重庆
                    Xiamen = 厦门
                    Reykjavik = 雷克雅未克
                    """);

    private static final List<Pair> SENTENCES =
            Pair.of(
                    """
                    we cannot speak of {one} without {other}. = 谈{one}就离不开{other}。
                    to {people}, {one} is more important than {other}. = 对{people}来说，{one}比{other}更重要。
                    what {people} need is {one}, not {other}. = {people}需要的是{one}，而不是{other}。
                    in {place}, {one} has changed how people think about {other}. = 在{place}，{one}改变了人们对{other}的看法。
                    I would begin with {one}; {other} can wait. = 我会从{one}做起，{other}可以再等等。
                    without {one} there will be no {other}. = 没有{one}，就没有{other}。
                    {people} keep asking us about {one}. = {people}一直向我们询问{one}的问题。
                    nobody in {place} spoke of {one} before case {number}. = 在第{number}号案例之前，{place}没有人谈论{one}。
                    the risks of {one} are real, but so are the benefits. = {one}的风险确实存在，但好处也是如此。
                    when {people} meet, {one} comes up first and {other} last. = {people}一见面，总是先谈{one}，最后才谈{other}。
                    """);

    private final Random random;

    Sayings(long seed) {
        random = new Random(seed);
    }

    /// One to three sentences.
    Saying next() {
        List<Integer> topics = new ArrayList<>();
        StringBuilder english = new StringBuilder();
        StringBuilder chinese = new StringBuilder();
        for (int sentences = 1 + random.nextInt(3); sentences > 0; sentences--) {
            int one = skewed(TOPICS.size());
            int other = skewed(TOPICS.size());
            Pair sentence =
                    SENTENCES
                            .get(random.nextInt(SENTENCES.size()))
                            .with("{people}", PEOPLE.get(skewed(PEOPLE.size())))
                            .with("{place}", PLACES.get(skewed(PLACES.size())))
                            .with("{number}", number())
                            .with("{one}", TOPICS.get(one))
                            .with("{other}", TOPICS.get(other))
                            .capital();
            if (!topics.contains(one)) {
                topics.add(one);
            }
            english.append(english.isEmpty() ? "" : " ").append(sentence.english());
            chinese.append(sentence.chinese());
        }
        return new Saying(new Pair(english.toString(), chinese.toString()), topics);
    }

    private Pair number() {
        String number = Integer.toString(100_000 + random.nextInt(900_000));
        return new Pair(number, number);
    }

    /// The first is some hundred times as likely as the last.
    private int skewed(int size) {
        return (int) (Math.pow(random.nextDouble(), 2.5) * size);
    }
}
