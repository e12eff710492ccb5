/** Bureaus: their level, parent, status and partition, and who supervises whom. */
@NullMarked
package cn.jixiao.tenant.bureau;

import org.jspecify.annotations.NullMarked;
