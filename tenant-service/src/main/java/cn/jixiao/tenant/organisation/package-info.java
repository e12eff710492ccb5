/** The bodies of a bureau: one dated tree of offices, departments, units and outside users (Art. 5, 6). */
@NullMarked
package cn.jixiao.tenant.organisation;

import org.jspecify.annotations.NullMarked;
