/**
 * The isolation matrix: every operation of the published API, asked by everybody who must and must not be answered. What is
 * expected is derived from capability and reach as stated here, never taken from a run.
 */
@NullMarked
package cn.jixiao.core.isolation;

import org.jspecify.annotations.NullMarked;
