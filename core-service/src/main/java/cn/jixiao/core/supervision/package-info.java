/**
 * Looking down (Art. 11 (5), (7) and 42): grants, the read-only view of lower bureaus under them, and the log that the lower
 * bureau reads.
 */
@NullMarked
@ApplicationModule(displayName = "supervision")
package cn.jixiao.core.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
