/** What anybody could do to a chain, and that verification names it. */
@NullMarked
package cn.jixiao.platform.trail;

import org.jspecify.annotations.NullMarked;
