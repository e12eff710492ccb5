/**
 * Real servers for one machine: behind {@code ./jixiao up} and behind the tests. Starts, watches and stops processes;
 * knows nothing of the business.
 */
@NullMarked
package cn.jixiao.stack;

import org.jspecify.annotations.NullMarked;
