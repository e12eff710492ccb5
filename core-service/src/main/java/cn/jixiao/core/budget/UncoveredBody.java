package cn.jixiao.core.budget;

import java.math.BigDecimal;
import java.util.List;

/**
 * A body that has a budget line and lacks people.
 *
 * @param kind UNIT, DEPARTMENT or OUTSIDE_USER
 * @param subjects how many performance subjects of the year it is responsible for
 * @param amount their money together, in yuan
 * @param missing whom it lacks, at least one
 */
record UncoveredBody(OrgRef orgUnit, String kind, int subjects, BigDecimal amount, List<Missing> missing) {

    /** Whom a body with money needs. */
    enum Missing {
        /** Somebody with an account who fills in. */
        CLERK,
        /** Somebody with an account who is in charge; a body outside the budget needs none. */
        HEAD
    }
}
