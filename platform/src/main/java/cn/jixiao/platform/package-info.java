/** What every service shares; each concern has a package of its own below this one. */
@NullMarked
package cn.jixiao.platform;

import org.jspecify.annotations.NullMarked;
