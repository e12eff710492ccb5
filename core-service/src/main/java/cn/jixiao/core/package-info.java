/** Performance management itself: one application module a concern, each a package directly below this one. */
@NullMarked
package cn.jixiao.core;

import org.jspecify.annotations.NullMarked;
