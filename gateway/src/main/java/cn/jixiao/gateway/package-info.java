/** The edge of the product: sign-in, sessions, routing by partition, limits and the pages of the web UI. */
@NullMarked
package cn.jixiao.gateway;

import org.jspecify.annotations.NullMarked;
