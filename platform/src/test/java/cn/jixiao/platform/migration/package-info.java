/** Migrations as an older installation meets them. */
@NullMarked
package cn.jixiao.platform.migration;

import org.jspecify.annotations.NullMarked;
