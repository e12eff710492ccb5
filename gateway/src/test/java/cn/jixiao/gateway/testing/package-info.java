/** What the tests of the edge stand on: a realm of their own, neighbours that are real HTTP servers, a browser without a screen. */
@NullMarked
package cn.jixiao.gateway.testing;

import org.jspecify.annotations.NullMarked;
