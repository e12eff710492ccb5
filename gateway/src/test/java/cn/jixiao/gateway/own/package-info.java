/** The gateway's own operations as a whole: what is published of them, and who is answered what. */
@NullMarked
package cn.jixiao.gateway.own;

import org.jspecify.annotations.NullMarked;
