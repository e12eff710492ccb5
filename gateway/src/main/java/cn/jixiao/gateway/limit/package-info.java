/** How much one person and one bureau may ask for. */
@NullMarked
package cn.jixiao.gateway.limit;

import org.jspecify.annotations.NullMarked;
