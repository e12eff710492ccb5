package cn.jixiao.core.target;

import cn.jixiao.platform.identity.Acting;
import java.util.UUID;

/**
 * Who fills a target in.
 *
 * @param body the body of the post
 * @param entrusted whether it is done for the unit, which has entrusted its department with it (代编)
 */
record Hand(UUID person, String name, String body, boolean entrusted) {

    static Hand of(Acting acting, boolean entrusted) {
        return new Hand(acting.personId(), acting.name(), acting.post().orgUnitName(), entrusted);
    }
}
