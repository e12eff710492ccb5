package cn.jixiao.tenant.roster;

/** What became, or would become, of a row. */
enum RosterEffect {
    CREATED,
    CHANGED,
    UNCHANGED,
    FAULTY
}
