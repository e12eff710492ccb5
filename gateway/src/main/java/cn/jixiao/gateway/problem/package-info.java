/** Refusals of the edge itself, written as problems or as a page in the reader's language. */
@NullMarked
package cn.jixiao.gateway.problem;

import org.jspecify.annotations.NullMarked;
