package cn.jixiao.core.target;

/** The tabs of the lists, in the words that clerks and reviewers are used to. */
enum Tab {
    UNSENT("t.status = 'DRAFT'"),
    RETURNED("t.status = 'RETURNED'"),
    SENT("t.status = 'SUBMITTED'"),
    APPROVED("t.status = 'APPROVED'"),
    PENDING("(t.status = 'SUBMITTED' and t.step = any (:steps))"),
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
