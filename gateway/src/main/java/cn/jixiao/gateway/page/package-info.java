/** The pages of the web UI, served from the jar. */
@NullMarked
package cn.jixiao.gateway.page;

import org.jspecify.annotations.NullMarked;
