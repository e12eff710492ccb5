/** Tests of both clocks. */
@NullMarked
package cn.jixiao.platform.time;

import org.jspecify.annotations.NullMarked;
