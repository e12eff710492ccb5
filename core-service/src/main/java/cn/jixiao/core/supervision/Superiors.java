package cn.jixiao.core.supervision;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bureaus above a bureau by the directory, at any distance. */
@Repository
class Superiors {

    private final JdbcClient jdbc;

    Superiors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public SortedSet<String> of(String subject, LocalDate today) {
        return new TreeSet<>(jdbc.sql("""
                with recursive above (id) as (
                    select cast(:subject as text)
                    union
                    select s.supervisor from above a join dir_supervision s on s.subject = a.id
                    where s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
                )
                select id from above where id <> :subject
                """)
                .param("subject", subject)
                .param("today", today)
                .query(String.class)
                .list());
    }
}
