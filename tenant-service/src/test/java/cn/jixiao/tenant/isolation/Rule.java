package cn.jixiao.tenant.isolation;

import cn.jixiao.platform.testing.isolation.Expected;
import org.jspecify.annotations.Nullable;

/** How an operation decides. From this and the capability follows what every column is answered. */
enum Rule {
    /** Everyone who is signed in, about himself; the post does not matter. */
    ONESELF("登录即可，只答本人"),
    /** A list of one's own bureau's, for everyone with a post there. */
    OWN_LIST("本局在岗人员，列出本局"),
    /** A list of one's own bureau's, with the capability. */
    LIST("职权，列出本局"),
    /** Nothing of anybody's: the capability alone. */
    BLANK("职权，不含任何记录"),
    /** One record: the capability is asked for first; of another bureau it does not exist. */
    RECORD("先职权，后本局"),
    /** One record of a body that the post keeps: of another body of the same bureau it does not exist either. */
    REACHED("先职权，后可及机构"),
    /** A list of what concerns oneself; for the administrators the bureau's. */
    PARTY_LIST("列出与本人有关的，管理员列出本局"),
    /** One record of two people: they and the administrators see it, to everybody else it does not exist. */
    PARTY_RECORD("只认当事人和本局管理员"),
    /** Something named in the body that must be one's own bureau's. */
    NAMED("先职权，名称须为本局所有"),
    /** Operators only; to everybody else the address does not exist. */
    OPERATION("只认运营方"),
    /** The product's own services only. */
    INTERNAL("只认产品的服务");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Expected answer(Duty.@Nullable May capability, Column column) {
        if (column == Column.NOBODY) {
            return Expected.SIGN_IN;
        }
        if (this == INTERNAL) {
            return column == Column.SERVICE ? Expected.SHOWN : Expected.FORBIDDEN;
        }
        if (this == ONESELF) {
            return column.own() ? Expected.SHOWN : Expected.EMPTY;
        }
        if (column.imitates()) {
            return Expected.ACTING_CHANGED;
        }
        if (this == OPERATION) {
            return column == Column.OPERATOR ? Expected.SHOWN : Expected.HIDDEN;
        }
        if (!column.somewhere()) {
            return Expected.HIDDEN;
        }
        if (!column.asker(capability).duty().may(capability)) {
            return Expected.FORBIDDEN;
        }
        if (this == PARTY_LIST || this == PARTY_RECORD) {
            boolean party = column == Column.ADMINISTRATORS || column == Column.OWN_UNIT;
            return party ? Expected.SHOWN : this == PARTY_LIST ? Expected.EMPTY : Expected.HIDDEN;
        }
        if (column.own()) {
            return this == REACHED && column != Column.ADMINISTRATORS ? Expected.HIDDEN : Expected.SHOWN;
        }
        return switch (this) {
            case OWN_LIST, LIST -> Expected.EMPTY;
            case NAMED -> Expected.UNKNOWN;
            case BLANK -> Expected.SHOWN;
            default -> Expected.HIDDEN;
        };
    }
}
