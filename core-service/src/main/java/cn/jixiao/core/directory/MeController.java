package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who acts, in which post, with which capabilities, and which day it is. */
@RestController
@RequestMapping("/api/v1/core/me")
class MeController {

    /** A person. */
    record PersonRef(UUID id, String name) {}

    /** The acting bureau. */
    record BureauView(
            String id, String name, String level, @Nullable String parentId) {}

    /** A body of the bureau. */
    record BodyRef(UUID id, String code, String name, String kind) {}

    /** A post that the person holds in this bureau; valid to a day or without end. */
    record PostView(
            UUID id,
            String role,
            BodyRef orgUnit,
            UUID orgUnitId,
            String orgUnitName,
            @Nullable Integer fiscalYear,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The business day; the offset is null where there is none. */
    record Business(LocalDate today, @Nullable String offset) {}

    /** Everything that a page needs to know about who acts. */
    record Me(
            PersonRef person,
            BureauView bureau,
            PostView post,
            List<PostView> posts,
            List<String> capabilities,
            Business business,
            List<Integer> years,
            Map<String, Boolean> features) {}

    private final Mandates mandates;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MeController(Mandates mandates, JdbcClient jdbc, BusinessClock clock) {
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    @Transactional
    public Me me(Acting acting) {
        int year = clock.today().getYear();
        List<String> capabilities = mandates.of(acting, year + 1).capabilities().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        List<PostView> posts = posts(acting);
        return new Me(
                new PersonRef(acting.personId(), acting.name()),
                bureau(acting.bureauId()),
                posts.stream()
                        .filter(post -> post.id().equals(acting.post().id()))
                        .findFirst()
                        .orElseThrow(Refusal::notFound),
                posts,
                capabilities,
                new Business(
                        clock.today(),
                        clock.offset().isZero() ? null : clock.offset().toString()),
                List.of(year, year + 1),
                Map.of());
    }

    private List<PostView> posts(Acting acting) {
        return jdbc.sql("""
                select p.id, p.role, u.id, u.code, u.name, u.kind, p.fiscal_year, p.valid_from, p.valid_to
                from dir_post p join dir_org_unit u on u.tenant_id = p.tenant_id and u.id = p.org_unit_id
                where p.tenant_id = jx_own_tenant() and p.person_id = :person
                    and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                order by p.role, u.code, p.id
                """)
                .param("person", acting.personId())
                .param("today", clock.today())
                .query((row, n) -> new PostView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new BodyRef(row.getObject(3, UUID.class), row.getString(4), row.getString(5), row.getString(6)),
                        row.getObject(3, UUID.class),
                        row.getString(5),
                        row.getObject(7, Integer.class),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class)))
                .list();
    }

    private BureauView bureau(String id) {
        return jdbc.sql("select id, name, level, parent_id from dir_bureau where id = ?")
                .param(id)
                .query((row, n) ->
                        new BureauView(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional()
                .orElseGet(() -> new BureauView(id, id, "COUNTY", null));
    }
}
