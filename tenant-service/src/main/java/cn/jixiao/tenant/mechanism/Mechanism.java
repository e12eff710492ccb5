package cn.jixiao.tenant.mechanism;

import cn.jixiao.platform.Articles;
import cn.jixiao.tenant.organisation.OrgUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body has set up.
 *
 * @param duties duties and workflow in performance management, of the bureau's own sections
 * @param version counts its changes, 0 while nothing was ever entered
 */
@Articles("10")
public record Mechanism(
        OrgUnit body,
        @Nullable LeadingGroup leadingGroup,
        @Nullable LeadSection leadSection,
        @Nullable String duties,
        int version) {

    /** What Art. 10 asks for and a body has not. */
    public enum Missing {
        /** The bureau's leading group. */
        LEADING_GROUP,
        /** A section's duties and workflow. */
        DUTIES,
        /** A leading group or a lead section: a department or unit needs one of them. */
        LEAD,
        /** Whom to call in a department. */
        LIAISON
    }

    /** What the body lacks; outside users of money are asked for nothing. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        switch (body.kind()) {
            case BUREAU_OFFICE -> {
                if (body.parentId() == null) {
                    need(leadingGroup != null, Missing.LEADING_GROUP, missing);
                } else {
                    need(duties != null, Missing.DUTIES, missing);
                }
            }
            case DEPARTMENT -> {
                need(leadingGroup != null || leadSection != null, Missing.LEAD, missing);
                need(leadSection != null && leadSection.liaison() != null, Missing.LIAISON, missing);
            }
            case UNIT -> need(leadingGroup != null || leadSection != null, Missing.LEAD, missing);
            case OUTSIDE_USER -> {}
        }
        return List.copyOf(missing);
    }

    private static void need(boolean there, Missing what, List<Missing> missing) {
        if (!there) {
            missing.add(what);
        }
    }
}
