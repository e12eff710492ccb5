/** The two clocks: the system clock is real, the business clock carries the installation's offset (design 8). */
@NullMarked
package cn.jixiao.platform.time;

import org.jspecify.annotations.NullMarked;
