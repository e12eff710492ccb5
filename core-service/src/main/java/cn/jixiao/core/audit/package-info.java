/** What the bureau's auditor reads: the trail of everything that was done in the bureau, and whether its chain holds. */
@NullMarked
package cn.jixiao.core.audit;

import org.jspecify.annotations.NullMarked;
