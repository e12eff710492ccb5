/** The keys that the edge keeps in Redis: each names its tenant and ends by itself. */
@NullMarked
package cn.jixiao.gateway.redis;

import org.jspecify.annotations.NullMarked;
