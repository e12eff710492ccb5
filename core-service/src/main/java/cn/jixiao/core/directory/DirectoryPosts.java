package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.web.ActingPosts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts in force of a signed-in subject, from the copy of the directory. In a bureau of another partition nobody has one
 * here: a request that was routed wrongly would find an empty database and write into it.
 */
@Service
class DirectoryPosts implements ActingPosts {

    private final JdbcClient jdbc;
    private final String partition;

    DirectoryPosts(JdbcClient jdbc, DirectorySettings settings) {
        this.jdbc = jdbc;
        this.partition = settings.partition();
    }

    @Override
    @Transactional
    public @Nullable Holder find(String subject, LocalDate today) {
        record Row(UUID person, String name, Post post) {}
        List<Row> rows = jdbc.sql("""
                select p.person_id, p.person_name, p.id, p.role, p.org_unit_id, u.name
                from dir_post p join dir_org_unit u on u.tenant_id = p.tenant_id and u.id = p.org_unit_id
                join dir_bureau b on b.id = p.tenant_id and b.partition = :partition
                where p.tenant_id = jx_own_tenant() and p.subject = :subject
                    and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                order by p.role, u.code, p.id
                """)
                .param("partition", partition)
                .param("subject", subject)
                .param("today", today)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new Post(
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getObject(5, UUID.class),
                                row.getString(6))))
                .list();
        if (rows.isEmpty()) {
            return null;
        }
        Row first = rows.getFirst();
        return new Holder(
                first.person(), first.name(), rows.stream().map(Row::post).toList());
    }
}
