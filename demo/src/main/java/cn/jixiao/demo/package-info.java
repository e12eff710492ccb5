/** The demo city, deterministic from each bureau's code and the anchor day, loaded through the product's own interfaces. */
@NullMarked
package cn.jixiao.demo;

import org.jspecify.annotations.NullMarked;
