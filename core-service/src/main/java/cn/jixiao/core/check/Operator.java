package cn.jixiao.core.check;

/** Direction of an indicator, the budget system's {@code computesign}. */
public enum Operator {
    GE("≥"),
    GT(">"),
    EQ("="),
    LT("<"),
    LE("≤"),
    QUALITATIVE("定性");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** How forms write it. */
    public String sign() {
        return sign;
    }
}
