/** Setting up a bureau from one file, all or nothing and repeatable. */
@NullMarked
package cn.jixiao.tenant.onboarding;

import org.jspecify.annotations.NullMarked;
