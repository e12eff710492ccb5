package cn.jixiao.core.check;

/** First level of an indicator (Art. 19: output, benefit, satisfaction; cost where the year's frame has it). */
public enum Level1 {
    OUTPUT,
    BENEFIT,
    SATISFACTION,
    COST
}
