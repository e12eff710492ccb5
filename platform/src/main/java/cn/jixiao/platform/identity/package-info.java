/** Who acts: the person, the bureau of the token and the one post acted in; and how ids are made. */
@NullMarked
package cn.jixiao.platform.identity;

import org.jspecify.annotations.NullMarked;
