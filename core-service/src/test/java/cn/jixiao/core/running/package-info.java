/** A running core-service over a database of its own, and bureaus that a test makes for itself. */
@NullMarked
package cn.jixiao.core.running;

import org.jspecify.annotations.NullMarked;
