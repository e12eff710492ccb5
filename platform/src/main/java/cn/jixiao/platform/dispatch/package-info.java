/** Turns what committed transactions left in the outbox into tasks that re-enter the door of their bureau. */
@NullMarked
package cn.jixiao.platform.dispatch;

import org.jspecify.annotations.NullMarked;
