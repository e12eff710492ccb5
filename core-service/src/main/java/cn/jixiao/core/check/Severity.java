package cn.jixiao.core.check;

/** How much a finding weighs: MUST stops submission (never saving), SHOULD can be excused with a reason, HINT informs. */
public enum Severity {
    MUST,
    SHOULD,
    HINT
}
