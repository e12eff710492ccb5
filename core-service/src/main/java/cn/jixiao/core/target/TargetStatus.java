package cn.jixiao.core.target;

/** The five states of every declared record (design 6). */
public enum TargetStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    VOID
}
