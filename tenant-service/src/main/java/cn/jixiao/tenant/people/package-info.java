/** People, their posts and the bureaus they serve in. */
@NullMarked
package cn.jixiao.tenant.people;

import org.jspecify.annotations.NullMarked;
