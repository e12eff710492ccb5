/** The automatic checks of a target (Art. 19 and 20): pure functions over its content and a rule set's parameters. */
@NullMarked
@ApplicationModule(displayName = "check")
package cn.jixiao.core.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
