/** Tests of the servers' start, stop and repair. */
@NullMarked
package cn.jixiao.stack;

import org.jspecify.annotations.NullMarked;
