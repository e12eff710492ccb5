/** Sessions of browsers: a record in Redis that a cookie opens, with the tokens that are handed on to the services. */
@NullMarked
package cn.jixiao.gateway.session;

import org.jspecify.annotations.NullMarked;
