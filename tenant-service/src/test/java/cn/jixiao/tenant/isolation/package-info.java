/**
 * The isolation matrix: every operation asked by everybody. What must be answered follows from the stated capabilities of
 * the separated administrators and from whose the record is, never from a run.
 */
@NullMarked
package cn.jixiao.tenant.isolation;

import org.jspecify.annotations.NullMarked;
