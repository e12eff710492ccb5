/** The feed of changes from which other services keep their copies of the directory. */
@NullMarked
package cn.jixiao.tenant.directory;

import org.jspecify.annotations.NullMarked;
