/** Refusals as RFC 9457 problems with a stable code, the article and the field they rest on. */
@NullMarked
package cn.jixiao.platform.problem;

import org.jspecify.annotations.NullMarked;
