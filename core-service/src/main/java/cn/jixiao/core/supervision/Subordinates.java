package cn.jixiao.core.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bureaus that a bureau supervises by the directory. */
@Repository
class Subordinates {

    private final JdbcClient jdbc;

    Subordinates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public List<Board.BureauRef> of(String supervisor, LocalDate today) {
        return jdbc.sql("""
                select distinct b.id, b.name from dir_supervision s join dir_bureau b on b.id = s.subject
                where s.supervisor = :supervisor and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
                order by b.id
                """)
                .param("supervisor", supervisor)
                .param("today", today)
                .query((row, n) -> new Board.BureauRef(row.getString(1), row.getString(2)))
                .list();
    }
}
