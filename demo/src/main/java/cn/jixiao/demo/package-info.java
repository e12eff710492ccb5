/** The demo city, deterministic from a seed and an anchor day, loaded through the product's own interfaces. */
@NullMarked
package cn.jixiao.demo;

import org.jspecify.annotations.NullMarked;
