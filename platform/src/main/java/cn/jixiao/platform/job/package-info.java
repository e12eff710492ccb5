/** Durable jobs that a person sets going, watches and may stop: worked step by step, resumed where they stood. */
@NullMarked
package cn.jixiao.platform.job;

import org.jspecify.annotations.NullMarked;
