package cn.jixiao.core.check;

/** One group of checks over a target. */
interface Rule {

    void check(CheckedTarget target, CheckRules rules, Findings found);
}
