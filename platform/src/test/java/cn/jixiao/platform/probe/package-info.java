/** A service of nothing but probes, so that the platform is tested as services use it: over HTTP, on a real database. */
@NullMarked
package cn.jixiao.platform.probe;

import org.jspecify.annotations.NullMarked;
