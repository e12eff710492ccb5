/** The regulation's own text, article by article, for the drawer that every check, lamp and refusal opens. */
@NullMarked
@ApplicationModule(displayName = "regulation")
package cn.jixiao.core.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
