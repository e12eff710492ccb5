/** How a request becomes an acting person inside a scope, and how records are versioned and paged over HTTP. */
@NullMarked
package cn.jixiao.platform.web;

import org.jspecify.annotations.NullMarked;
