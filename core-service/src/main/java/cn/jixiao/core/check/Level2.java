package cn.jixiao.core.check;

/** Second level of an indicator, each under one first level; cost also stands at the first level in the 2021 frame. */
public enum Level2 {
    QUANTITY(Level1.OUTPUT),
    QUALITY(Level1.OUTPUT),
    TIMELINESS(Level1.OUTPUT),
    COST(Level1.OUTPUT),
    ECONOMIC(Level1.BENEFIT),
    SOCIAL(Level1.BENEFIT),
    ECOLOGICAL(Level1.BENEFIT),
    SUSTAINABILITY(Level1.BENEFIT),
    SERVICE_SATISFACTION(Level1.SATISFACTION);

    private final Level1 parent;

    Level2(Level1 parent) {
        this.parent = parent;
    }

    /** Whether it may stand under this first level. */
    public boolean under(Level1 level1) {
        return level1 == parent || (this == COST && level1 == Level1.COST);
    }
}
