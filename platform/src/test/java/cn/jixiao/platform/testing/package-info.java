/** Fixtures that the tests of every service share: real servers, a database of their own, tokens of a test issuer. */
@NullMarked
package cn.jixiao.platform.testing;

import org.jspecify.annotations.NullMarked;
