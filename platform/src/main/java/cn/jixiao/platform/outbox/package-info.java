/** What happened, for those who act on it later: one row a fact, dispatched back into the door of its tenant. */
@NullMarked
package cn.jixiao.platform.outbox;

import org.jspecify.annotations.NullMarked;
