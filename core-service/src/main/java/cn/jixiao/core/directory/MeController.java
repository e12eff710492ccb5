package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** The post acted in. */
    record PostView(UUID id, String role, UUID orgUnitId, String orgUnitName) {}

    /** The business day; the offset is null where there is none. */
    record Business(LocalDate today, @Nullable String offset) {}

    /** Everything that a page needs to know about who acts. */
    record Me(
            PersonRef person,
            BureauView bureau,
            PostView post,
            List<String> capabilities,
            Business business,
            List<Integer> years) {}

    private final Mandates mandates;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MeController(Mandates mandates, JdbcClient jdbc, BusinessClock clock) {
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    Me me(Acting acting) {
        int year = clock.today().getYear();
        List<String> capabilities = mandates.of(acting, year + 1).capabilities().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        return new Me(
                new PersonRef(acting.personId(), acting.name()),
                bureau(acting.bureauId()),
                new PostView(
                        acting.post().id(),
                        acting.post().role(),
                        acting.post().orgUnitId(),
                        acting.post().orgUnitName()),
                capabilities,
                new Business(
                        clock.today(),
                        clock.offset().isZero() ? null : clock.offset().toString()),
                List.of(year, year + 1));
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
