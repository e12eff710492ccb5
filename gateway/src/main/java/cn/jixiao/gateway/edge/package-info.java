/** What holds for every request before anybody looks at its meaning: request id, forged headers, body size, security headers, access log. */
@NullMarked
package cn.jixiao.gateway.edge;

import org.jspecify.annotations.NullMarked;
