package cn.jixiao.core.isolation;

import cn.jixiao.core.directory.Capability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. The records asked for belong to the first unit of the first department of the county {@link House#COUNTY}. Of the
 * posts at a place the one is taken that has the capability an operation needs, so that only reach keeps it out; where none
 * has it, the first.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
enum Column {
    OWN_UNIT("本单位", House.COUNTY, at(Place.UNIT, Role.UNIT_CLERK, Role.UNIT_HEAD)),
    OWN_PROJECT("本项目负责人", House.COUNTY, at(Place.PROJECT, Role.PROJECT_LEADER)),
    INVITED("受邀的部门外单位", House.COUNTY, at(Place.PROJECT, Role.NONBUDGET_CLERK)),
    OWN_DEPARTMENT("本部门", House.COUNTY, at(Place.DEPARTMENT, Role.DEPT_LEAD)),
    OWN_DEPARTMENT_CLERK("本部门经办", House.COUNTY, at(Place.DEPARTMENT, Role.DEPT_CLERK)),
    OWN_DIVISION("分管股室", House.COUNTY, at(Place.DIVISION, Role.FIN_SECTOR)),
    OWN_OFFICE("财政局归口", House.COUNTY, at(Place.OFFICE, Role.FIN_PERF, Role.FIN_BUDGET, Role.CITY_SUPERVISOR)),
    IN_CHARGE("分管局领导", House.COUNTY, at(Place.CHARGE, Role.FIN_LEADER)),
    OTHER_UNIT("同部门他单位", House.COUNTY, at(Place.SIBLING_UNIT, Role.UNIT_CLERK, Role.UNIT_HEAD)),
    OTHER_PROJECT("同单位他项目负责人", House.COUNTY, at(Place.OTHER_PROJECT, Role.PROJECT_LEADER)),
    OTHER_INVITED("他项目的部门外单位", House.COUNTY, at(Place.OTHER_PROJECT, Role.NONBUDGET_CLERK)),
    OTHER_DEPARTMENT("他部门", House.COUNTY, at(Place.OTHER_DEPARTMENT, Role.DEPT_LEAD, Role.UNIT_CLERK, Role.UNIT_HEAD)),
    OTHER_DIVISION("他股室", House.COUNTY, at(Place.OTHER_DIVISION, Role.FIN_SECTOR)),
    OTHER_CHARGE("他部门分管局领导", House.COUNTY, at(Place.OTHER_CHARGE, Role.FIN_LEADER)),
    OTHER_DEPARTMENT_CLERK("他部门经办", House.COUNTY, at(Place.OTHER_DEPARTMENT, Role.DEPT_CLERK)),
    ADMINISTRATORS("三员", House.COUNTY, at(Place.OFFICE, Role.TENANT_ADMIN, Role.SECURITY_ADMIN, Role.LOG_AUDITOR)),
    NEIGHBOUR("邻县", House.NEIGHBOUR, at(Place.ANY, Role.values())),
    CITY_GRANTED("市（授权有效）", House.CITY_GRANTED, at(Place.ANY, Role.values())),
    CITY_UNGRANTED("市（无授权）", House.CITY_UNGRANTED, at(Place.ANY, Role.values())),
    CITY_EXPIRED("市（授权过期）", House.CITY_EXPIRED, at(Place.ANY, Role.values())),
    FORGED_TENANT("邻县伪造租户头", House.NEIGHBOUR, at(Place.ANY, Role.values())),
    FORGED_BUREAU("邻县冒用本县岗位", House.NEIGHBOUR, at(Place.ANY, Role.values())),
    FORGED_POST("他单位冒用本单位岗位", House.COUNTY, at(Place.SIBLING_UNIT, Role.UNIT_CLERK, Role.UNIT_HEAD)),
    OPERATOR("运营方", null, at(Place.ANY)),
    NOBODY("未登录", null, at(Place.ANY));

    /** The bureaus of the fixture. */
    enum House {
        COUNTY,
        NEIGHBOUR,
        CITY_GRANTED,
        CITY_UNGRANTED,
        CITY_EXPIRED
    }

    /** Where a post is, seen from the record. {@code ANY} is another bureau's body that the role belongs to. */
    enum Place {
        UNIT,
        PROJECT,
        DEPARTMENT,
        DIVISION,
        CHARGE,
        OFFICE,
        SIBLING_UNIT,
        OTHER_PROJECT,
        OTHER_DEPARTMENT,
        OTHER_DIVISION,
        OTHER_CHARGE,
        ANY
    }

    private record Posts(Place place, List<Role> roles) {}

    private final String label;
    private final @Nullable House house;
    private final Posts posts;

    Column(String label, @Nullable House house, Posts posts) {
        this.label = label;
        this.house = house;
        this.posts = posts;
    }

    private static Posts at(Place place, Role... roles) {
        return new Posts(place, List.of(roles));
    }

    String label() {
        return label;
    }

    @Nullable
    House house() {
        return house;
    }

    Place place() {
        return posts.place();
    }

    List<Role> roles() {
        return posts.roles();
    }

    /** The role in which an operation is asked for. */
    Role role(@Nullable Capability needed) {
        return posts.roles().stream()
                .filter(role -> needed != null && role.may(needed))
                .findFirst()
                .orElseGet(() -> posts.roles().getFirst());
    }

    /** Whether the column asserts a post that it does not hold. */
    boolean imitates() {
        return this == FORGED_BUREAU || this == FORGED_POST;
    }

    /** Whether this role, where this column's post is, reaches the record's unit. */
    boolean reaches(Role role) {
        return house == House.COUNTY
                && switch (role.reach()) {
                    case OWN_PROJECTS -> place() == Place.PROJECT;
                    case OWN_BODY -> place() == Place.UNIT;
                    case OWN_SUBTREE -> place() == Place.DEPARTMENT || place() == Place.UNIT;
                    case ASSIGNED_DEPARTMENTS -> place() == Place.DIVISION;
                    case DEPARTMENTS_IN_CHARGE -> place() == Place.CHARGE;
                    case BUREAU -> true;
                    case NONE -> false;
                };
    }
}
