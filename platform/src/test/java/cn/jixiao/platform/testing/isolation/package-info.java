/** The isolation matrix of a service: its rows and columns are the service's, asking, judging and writing it down are here. */
@NullMarked
package cn.jixiao.platform.testing.isolation;

import org.jspecify.annotations.NullMarked;
