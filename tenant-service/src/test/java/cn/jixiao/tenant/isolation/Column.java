package cn.jixiao.tenant.isolation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks. The records asked for belong to the unit 219001 of a county; every other bureau asks as its administrators. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
enum Column {
    OWN_UNIT("本单位", true, new Asker("clerk", Duty.BUSINESS)),
    OTHER_UNIT("同部门他单位", true, new Asker("sibling", Duty.BUSINESS)),
    OTHER_DEPARTMENT("他部门", true, new Asker("other", Duty.DEPARTMENT)),
    OTHER_DIVISION("他股室", true, new Asker("division", Duty.BUSINESS)),
    ADMINISTRATORS("本局管理员", true, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    NEIGHBOUR("邻县管理员", false, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    CITY_GRANTED("市（监督关系有效）", false, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    CITY_UNGRANTED("市（无监督关系）", false, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    CITY_EXPIRED("市（监督关系已止）", false, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    FORGED_TENANT("邻县伪造租户头", false, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    FORGED_BUREAU("邻县冒用本县岗位", false, Asker.ADMIN, Asker.SECURITY, Asker.AUDITOR),
    FORGED_POST("他单位冒用管理员岗位", true, new Asker("forger", Duty.BUSINESS)),
    OPERATOR("运营方", false),
    SERVICE("产品的服务", false),
    NOBODY("未登录", false);

    /** One person of a bureau, by the end of the user name. */
    record Asker(String who, Duty duty) {
        static final Asker ADMIN = new Asker("admin", Duty.TENANT_ADMIN);
        static final Asker AUDITOR = new Asker("auditor", Duty.LOG_AUDITOR);
        static final Asker SECURITY = new Asker("security", Duty.SECURITY_ADMIN);
    }

    private final String label;
    private final boolean own;
    private final List<Asker> askers;

    Column(String label, boolean own, Asker... askers) {
        this.label = label;
        this.own = own;
        this.askers = List.of(askers);
    }

    String label() {
        return label;
    }

    /** Whether the asker is of the record's bureau. */
    boolean own() {
        return own;
    }

    /** Whether the asker is of any bureau. */
    boolean somewhere() {
        return !askers.isEmpty();
    }

    List<Asker> askers() {
        return askers;
    }

    /** The one who may do it, where there is one, so that nothing but the bureau keeps him out. */
    Asker asker(Duty.@Nullable May needed) {
        return askers.stream()
                .filter(asker -> needed != null && asker.duty().may(needed))
                .findFirst()
                .orElseGet(askers::getFirst);
    }

    /** Whether the column asserts a post that it does not hold. */
    boolean imitates() {
        return this == FORGED_BUREAU || this == FORGED_POST;
    }
}
