package cn.jixiao.core.budget.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The division code that a bureau has now; its id is the one that it had on the day it joined. */
@Repository
class Divisions {

    private final JdbcClient jdbc;

    Divisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a bureau. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String code(String bureau) {
        return jdbc.sql("select division_code from dir_bureau where id = ?")
                .param(bureau)
                .query(String.class)
                .single();
    }
}
