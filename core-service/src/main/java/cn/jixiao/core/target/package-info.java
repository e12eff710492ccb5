/**
 * Performance targets (Art. 17 to 24): what is declared with the money, its versions, its checks, its way through review and
 * its approval together with the budget.
 */
@NullMarked
@ApplicationModule(displayName = "target")
package cn.jixiao.core.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
