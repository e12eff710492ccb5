/** How this installation is set up. */
@NullMarked
package cn.jixiao.gateway.settings;

import org.jspecify.annotations.NullMarked;
