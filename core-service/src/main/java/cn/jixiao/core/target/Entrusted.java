package cn.jixiao.core.target;

import java.time.LocalDate;

/**
 * That the target's unit has entrusted its department with filling in, now.
 *
 * @param askedBy who entrusted
 * @param validTo the last day
 */
record Entrusted(String department, String askedBy, LocalDate validTo) {}
