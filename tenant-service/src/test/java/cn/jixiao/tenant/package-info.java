/** Tests of the service as its neighbours and users meet it. */
@NullMarked
package cn.jixiao.tenant;

import org.jspecify.annotations.NullMarked;
