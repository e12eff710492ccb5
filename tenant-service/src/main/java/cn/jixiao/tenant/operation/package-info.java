/** What operators do with bureaus as a whole: look at the list, change a status, hand over. */
@NullMarked
package cn.jixiao.tenant.operation;

import org.jspecify.annotations.NullMarked;
