/**
 * Handing a post over (交接), as far as records are concerned: what hangs on a person by his post, and that it goes to his
 * successor once tenant-service says so. Other modules bring their part.
 */
@NullMarked
@ApplicationModule(displayName = "handover")
package cn.jixiao.core.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
