/**
 * Filling in for a unit (代编): who entrusted the department with a unit's targets, why, from when to when. What a post may do
 * under it is decided with its mandate.
 */
@NullMarked
@ApplicationModule(displayName = "entrustment")
package cn.jixiao.core.entrustment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
