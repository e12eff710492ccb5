/** The trail of what was done in the directory of a bureau, for its auditor. */
@NullMarked
package cn.jixiao.tenant.audit;

import org.jspecify.annotations.NullMarked;
