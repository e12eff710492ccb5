/** tenant-service: who is a tenant, who supervises whom, which bodies and people there are. */
@NullMarked
package cn.jixiao.tenant;

import org.jspecify.annotations.NullMarked;
