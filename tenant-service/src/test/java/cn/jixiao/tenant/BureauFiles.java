package cn.jixiao.tenant;

import java.util.concurrent.atomic.AtomicInteger;

/** Files of made-up bureaus, each test its own. */
public final class BureauFiles {

    private static final AtomicInteger LAST = new AtomicInteger(990000);

    private BureauFiles() {}

    /** The code of a bureau that no other test uses. */
    public static String newCode() {
        return String.valueOf(LAST.incrementAndGet());
    }

    /** A small bureau: two offices, two departments with units and an outside user, a clerk, officers and administrators. */
    public static String small(String code) {
        return """
                bureau:
                  id: "%1$s"
                  name: 测试%1$s财政局
                  region: 测试%1$s
                  level: COUNTY
                offices:
                  - {code: JX, name: 预算绩效管理股}
                  - {code: JK, name: 教科文股}
                departments:
                  - code: "219"
                    name: 教育局
                    nature: STATE_ORGAN
                    units:
                      - {code: "219001", name: 教育局本级, nature: STATE_ORGAN}
                      - {code: "219002", name: 实验小学, nature: INSTITUTION}
                    outsideUsers:
                      - {code: "219901", name: 阳光幼儿园, nature: OTHER}
                  - code: "220"
                    name: 卫生健康局
                    nature: STATE_ORGAN
                people:
                  - userName: %1$s.clerk
                    name: 张晓梅
                    posts:
                      - {role: UNIT_CLERK, at: "219001"}
                  - userName: %1$s.performance
                    name: 李建国
                    posts:
                      - {role: FIN_PERF, at: JX}
                      - {role: FIN_SECTOR, at: JK}
                  - userName: %1$s.leader
                    name: 王志强
                    posts:
                      - {role: FIN_LEADER, at: "%1$s"}
                  - userName: %1$s.admin
                    name: 赵敏
                    posts:
                      - {role: TENANT_ADMIN, at: "%1$s"}
                  - userName: %1$s.security
                    name: 钱进
                    posts:
                      - {role: SECURITY_ADMIN, at: "%1$s"}
                assignments:
                  offices:
                    - {office: JK, departments: ["219"], years: [2026]}
                  leaders:
                    - {leader: %1$s.leader, departments: ["219", "220"], years: [2026]}
                """.formatted(code);
    }
}
