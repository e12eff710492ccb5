/** What the demo city is, before anybody loads it. */
@NullMarked
package cn.jixiao.demo;

import org.jspecify.annotations.NullMarked;
