package cn.jixiao.core.isolation;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.platform.testing.isolation.Expected;
import org.jspecify.annotations.Nullable;

/** How an operation decides. From this, the capability and the reach follows what every column is answered. */
enum Rule {
    /** Everyone who is signed in: it shows no record. */
    OPEN("登录即可"),
    /** Everyone with a post, about himself and his own bureau. */
    OWN_BUREAU("本局在岗人员"),
    /** A list of what the person himself has set going. */
    OWN_LIST("列出本人的"),
    /** One thing that the person himself has set going. */
    OWN_RECORD("只认本人的"),
    /** A list of what is in reach; without the capability it is refused. */
    LIST("职权，列出可及范围"),
    /** A list of what is in reach; without the capability it is empty. */
    QUIET_LIST("列出可及范围，无职权为空"),
    /** A list of the whole bureau's, with the capability. */
    BUREAU_LIST("职权，列出本局"),
    /** One thing of the whole bureau's, with the capability, which tells nothing of it. */
    BUREAU_RECORD("先职权，后本局"),
    /** One thing of two people: they see it and who has the capability; to everybody else it does not exist. */
    PARTY_RECORD("只认当事人和有职权者"),
    /** One record: out of reach it does not exist; in reach the capability is asked for. */
    RECORD("先可及范围，后职权"),
    /** One record: the capability is asked for first, which tells nothing of the record; out of reach it does not exist. */
    CAPABLE_RECORD("先职权，后可及范围"),
    /** A list over the bureaus below, of those whose grant of the summary is in force. */
    BELOW_LIST("职权，列出有效授权的下级"),
    /** A list of the whole bureau's and of the bureaus below whose grant of the summary is in force, with the capability. */
    BUREAU_AND_BELOW_LIST("职权，列出本局和有效授权的下级"),
    /** One record of a bureau below, under a grant in force. */
    BELOW_RECORD("先职权，后有效授权"),
    /** Something named in the body that is looked up in reach; unknown is answered by row. */
    NAMED_ROW("先职权，名称在可及范围内才认"),
    /** Something named in a file that is looked up in reach; unknown is refused. */
    NAMED_FILE("先职权，名称在可及范围内才认");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What a column is answered. */
    Expected answer(@Nullable Capability capability, Column column) {
        if (column == Column.NOBODY) {
            return Expected.SIGN_IN;
        }
        if (column.imitates()) {
            return Expected.ACTING_CHANGED;
        }
        if (this == OPEN) {
            return Expected.SHOWN;
        }
        if (column.house() == null) {
            return Expected.HIDDEN;
        }
        Role role = column.role(capability);
        boolean capable = capability == null || role.may(capability);
        boolean reached = column.reaches(role);
        boolean own = column.house() == Column.House.COUNTY;
        boolean granted = column.house() == Column.House.CITY_GRANTED;
        return switch (this) {
            case OPEN -> Expected.SHOWN;
            case OWN_BUREAU -> own ? Expected.SHOWN : Expected.EMPTY;
            case OWN_LIST -> shown(column == Column.OWN_UNIT);
            case OWN_RECORD -> found(column == Column.OWN_UNIT);
            case LIST -> capable ? shown(reached) : Expected.FORBIDDEN;
            case QUIET_LIST -> shown(capable && reached);
            case BUREAU_LIST -> capable ? shown(own) : Expected.FORBIDDEN;
            case BUREAU_RECORD -> capable ? found(own) : Expected.FORBIDDEN;
            case PARTY_RECORD -> found(own && (column == Column.OWN_UNIT || capable));
            case RECORD -> reached ? done(capable) : Expected.HIDDEN;
            case CAPABLE_RECORD -> capable ? found(reached) : Expected.FORBIDDEN;
            case BELOW_LIST -> capable ? shown(granted) : Expected.FORBIDDEN;
            case BUREAU_AND_BELOW_LIST -> capable ? shown(own || granted) : Expected.FORBIDDEN;
            case BELOW_RECORD -> capable ? found(granted) : Expected.FORBIDDEN;
            case NAMED_ROW -> capable ? shown(reached) : Expected.FORBIDDEN;
            case NAMED_FILE -> capable ? named(reached) : Expected.FORBIDDEN;
        };
    }

    private static Expected shown(boolean there) {
        return there ? Expected.SHOWN : Expected.EMPTY;
    }

    private static Expected found(boolean there) {
        return there ? Expected.SHOWN : Expected.HIDDEN;
    }

    private static Expected named(boolean there) {
        return there ? Expected.SHOWN : Expected.UNKNOWN;
    }

    private static Expected done(boolean capable) {
        return capable ? Expected.SHOWN : Expected.FORBIDDEN;
    }
}
