package cn.jixiao.core.target;

/** The tabs of the lists, in the words that clerks and reviewers are used to. */
enum Tab {
    UNSENT("t.status = 'DRAFT'"),
    RETURNED("t.status = 'RETURNED'"),
    SENT("t.status = 'SUBMITTED'"),
    APPROVED("t.status = 'APPROVED'"),
    PENDING("(t.status = 'SUBMITTED' and t.step = any (:steps))"),
    /** What the department filled in for the unit and the unit's head confirms (代编). */
    CONFIRM("(t.status = 'SUBMITTED' and t.step = 'UNIT_HEAD' and t.step = any (:steps) and t.fill_in_held)"),
    /** Those of the units that the acting post fills in for. */
    FILL_IN("t.org_unit_id = any (:entrusted)"),
    HANDLED("""
            exists (select 1 from review_event e where e.tenant_id = t.tenant_id and e.record_id = t.id
                and e.person_id = :person)""".indent(0).strip()),
    ALL("true");

    private final String condition;

    Tab(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
