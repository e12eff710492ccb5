/**
 * The one approval mechanism of all declared records: chains as data, a case a record, events that are only ever added, and
 * comments on fields (design 6).
 */
@NullMarked
@ApplicationModule(displayName = "review")
package cn.jixiao.core.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
