/** The door: every transaction binds exactly one scope, and PostgreSQL checks it again row by row. */
@NullMarked
package cn.jixiao.platform.tenancy;

import org.jspecify.annotations.NullMarked;
