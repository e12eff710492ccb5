package cn.jixiao.core.target;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counts all that a post reaches is planned each time for the reach at hand. A plan that PostgreSQL keeps for any reach is
 * made for ten bodies; for a bureau's six hundred it takes ten times as long.
 */
final class WideReach {

    private WideReach() {}

    /** From now on to the end of this transaction. */
    static void plan(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
    }
}
