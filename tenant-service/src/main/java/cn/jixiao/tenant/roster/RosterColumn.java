package cn.jixiao.tenant.roster;

/** A column of the workbook, known by its head. */
enum RosterColumn {
    CODE("编码", "code", true),
    NAME("名称", "name", true),
    KIND("类型", "kind", true),
    NATURE("单位性质", "nature", false),
    PARENT("主管部门编码", "parentId", false),
    USER_NAME("用户名", "userName", true),
    PERSON("姓名", "name", true),
    ROLE("岗位", "role", false),
    BODY("机构编码", "orgUnitId", false),
    YEAR("适用年度", "fiscalYear", false),
    FROM("开始日期", "validFrom", false),
    UNTIL("结束日期", "validTo", false),
    PASSWORD("初始密码", "initialPassword", false);

    private final String head;
    private final String field;
    private final boolean required;

    /** @param field what refusals call it */
    RosterColumn(String head, String field, boolean required) {
        this.head = head;
        this.field = field;
        this.required = required;
    }

    String head() {
        return head;
    }

    String field() {
        return field;
    }

    /** Whether a sheet without it is another sheet, and a row without it lacks something. */
    boolean isRequired() {
        return required;
    }
}
