/** The trail: an append-only hash chain per tenant, written as the last statement of the business transaction. */
@NullMarked
package cn.jixiao.platform.trail;

import org.jspecify.annotations.NullMarked;
