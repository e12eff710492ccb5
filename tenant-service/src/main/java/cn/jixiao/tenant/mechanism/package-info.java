/** How each body has set itself up for performance management (Art. 10): leading group, lead section, duties, and what lacks. */
@NullMarked
package cn.jixiao.tenant.mechanism;

import org.jspecify.annotations.NullMarked;
