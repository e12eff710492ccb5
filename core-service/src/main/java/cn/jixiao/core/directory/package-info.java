/**
 * Core's copy of the directory, and the one place that decides what a post may do (capability) and over which bodies of the
 * bureau (reach) for a year.
 */
@NullMarked
@ApplicationModule(displayName = "directory")
package cn.jixiao.core.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
