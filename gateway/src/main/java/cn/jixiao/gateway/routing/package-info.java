/** Which service answers a request: the partition of the acting bureau, the bureau's status, the caller's token. */
@NullMarked
package cn.jixiao.gateway.routing;

import org.jspecify.annotations.NullMarked;
