package cn.jixiao.tenant.people;

/** What a post can be entitled to do in the directory of its bureau; what it may do in business is core-service's to say. */
public enum Right {
    /** Keep bodies, the offices that look after departments, and people. */
    ORG_UNIT_WRITE,
    /** Keep entries of the registers of Art. 10, those in reach of the post. */
    MECHANISM_WRITE,
    /** Grant and end posts. */
    POST_GRANT,
    /** Send a workbook of bodies, people and posts; what it then does takes the right for each. */
    ROSTER_IMPORT,
    /** Hand a post over from one person to another who holds it already; giving it in the same act takes {@link #POST_GRANT}. */
    HANDOVER,
    /** Read the trail of what was done in the directory. */
    TRAIL_READ,
    /** See people, their posts and how far their accounts are. */
    POST_READ
}
