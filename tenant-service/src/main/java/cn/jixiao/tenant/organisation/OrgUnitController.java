package cn.jixiao.tenant.organisation;

import cn.jixiao.platform.identity.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the bodies of one's own bureau. */
@RestController
class OrgUnitController {

    record OrgUnitView(
            UUID id,
            @Nullable UUID parentId,
            String code,
            String name,
            OrgUnit.Kind kind,
            OrgUnit.@Nullable Nature nature,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String etag) {

        static OrgUnitView of(OrgUnit u) {
            return new OrgUnitView(
                    u.id(),
                    u.parentId(),
                    u.code(),
                    u.name(),
                    u.kind(),
                    u.nature(),
                    u.validFrom(),
                    u.validTo(),
                    "\"v" + u.version() + "\"");
        }
    }

    private final OrgUnits orgUnits;

    OrgUnitController(OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    /** The tree of a year: every body that was valid on some day of it. */
    @GetMapping("/api/v1/tenant/org-units")
    @Transactional(readOnly = true)
    public List<OrgUnitView> tree(Acting acting, @RequestParam int year) {
        return orgUnits.during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(OrgUnitView::of)
                .toList();
    }
}
