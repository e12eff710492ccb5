package cn.jixiao.core.budget;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A project of a fiscal year with its responsible unit.
 *
 * @param code the budget system's 21 characters
 * @param amount what is asked for, in yuan; the sum of its funding lines
 */
public record Project(
        UUID id,
        int fiscalYear,
        String code,
        String name,
        String attribute,
        OrgRef orgUnit,
        OrgRef department,
        BigDecimal amount) {}
