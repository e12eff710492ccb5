/** Performance subjects and their money: projects imported by code from the budget system, and the budget's replies. */
@NullMarked
@ApplicationModule(displayName = "budget")
package cn.jixiao.core.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
