/** Brings a database to the version of the code, as the owner of the tables and never as a service. */
@NullMarked
package cn.jixiao.platform.migration;

import org.jspecify.annotations.NullMarked;
