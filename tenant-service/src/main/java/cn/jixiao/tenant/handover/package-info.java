/** Handing a post over from one person to another (交接): what goes along, the act itself, and the sheet that stays. */
@NullMarked
package cn.jixiao.tenant.handover;

import org.jspecify.annotations.NullMarked;
