package cn.jixiao.tenant.people;

import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.web.ActingPosts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts in force of a signed-in subject, from the directory itself. */
@Service
class TenantPosts implements ActingPosts {

    private final JdbcClient jdbc;

    TenantPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean needsPost(String path) {
        return !path.equals("/api/v1/tenant/me");
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Holder find(String subject, LocalDate today) {
        record Row(UUID person, String name, Post post) {}
        List<Row> rows = jdbc.sql("""
                select n.id, n.name, p.id, p.role, p.org_unit_id, u.name
                from person n join post p on p.person_id = n.id
                join org_unit u on u.tenant_id = p.tenant_id and u.id = p.org_unit_id
                where n.subject = :subject and p.tenant_id = jx_own_tenant()
                    and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                order by p.role, u.code, p.id
                """)
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
