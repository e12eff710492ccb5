package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestIssuer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bureau is set up from one file: repeatable, all or nothing, by an operator, until it is handed over. */
class OnboardingTests {

    private static final String ONBOARDINGS = "/api/v1/tenant/onboardings";

    private final Running service = Running.shared();
    private final String code = BureauFiles.newCode();
    private final String file = BureauFiles.small(code);

    @Test
    void theSameFileTwiceChangesNothing() {
        Running.Answer first = service.onboard(file);
        Running.Answer second = service.onboard(file);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.at("/updated")).isEqualTo("0");
        assertThat(first.at("/unchanged")).isEqualTo("0");
        assertThat(second.at("/created")).isEqualTo("0");
        assertThat(second.at("/updated")).isEqualTo("0");
        assertThat(second.at("/unchanged")).isEqualTo(first.at("/created"));
        assertThat(trail()).isEqualTo("1");
    }

    @Test
    void aChangedFileBringsTheBureauToIt() {
        service.onboard(file);

        Running.Answer changed = service.onboard(file.replace("name: 实验小学", "name: 第一小学")
                .replace("role: UNIT_CLERK, at: \"219001\"", "role: UNIT_CLERK, at: \"219001\", until: 2026-12-31")
                .replace("years: [2026]}\n  leaders", "years: [2026], revoked: true}\n  leaders"));

        assertThat(changed.at("/created")).isEqualTo("0");
        assertThat(changed.at("/updated")).isEqualTo("3");
        assertThat(look("select name from org_unit where tenant_id = '%s' and code = '219002'"))
                .isEqualTo("第一小学");
        assertThat(look("select valid_to from post where tenant_id = '%s' and role = 'UNIT_CLERK'"))
                .isEqualTo("2026-12-31");
        assertThat(look("select revoked from office_assignment where tenant_id = '%s'"))
                .isEqualTo("t");
        assertThat(trail()).isEqualTo("2");
    }

    @Test
    void everyFaultIsToldWithPathAndLineAndNothingIsWritten() {
        String wrong = file.replace("role: UNIT_CLERK, at: \"219001\"", "role: UNIT_CLERK, at: \"219999\"")
                .replace("role: FIN_PERF, at: JX", "role: FIN_PERF, at: \"219\"")
                .replace("departments: [\"219\", \"220\"]", "departments: [\"221\"]");

        Running.Answer refused = service.onboard(wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("ONBOARDING_INVALID");
        assertThat(faults(refused))
                .containsExactly(
                        "people[0].posts[0].at 25 UNKNOWN_BODY",
                        "people[1].posts[0].at 29 ROLE_AT_WRONG_BODY",
                        "assignments.leaders[0].departments[0] 47 UNKNOWN_BODY");
        assertThat(refused.at("/errors/0/detail")).isEqualTo("没有编码为“219999”的机构。");
        assertThat(look("select count(*) from bureau where id = '%s'")).isEqualTo("0");
        assertThat(look("select count(*) from person where user_name like '%s.%%'"))
                .isEqualTo("0");
        assertThat(trail()).isEqualTo("0");
    }

    @Test
    void whatTheFileItselfShowsIsToldAtOnce() {
        Running.Answer refused = service.post(
                Running.operator(),
                ONBOARDINGS,
                "application/yaml",
                """
                bureau:
                  id: "%s"
                  name: 某局
                  level: VILLAGE
                  colour: red
                departments:
                  - {code: "219", name: 教育局, nature: OTHER}
                  - {code: "219", name: 又一个, nature: OTHER}
                people:
                  - userName: A B
                    name: 甲
                    initialPassword: short
                    posts:
                      - {role: TENANT_ADMIN, at: "%s", from: 2026-02-30}
                      - {role: FIN_PERF, at: "%s", from: 2026-02-01, until: 2026-01-01}
                """.formatted(code, code, code),
                "Accept-Language",
                "en");

        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "bureau.level 4 NOT_ONE_OF_LEVEL",
                        "bureau.colour 5 UNKNOWN_KEY",
                        "departments[1].code 8 CODE_TWICE",
                        "people[0].userName 10 NOT_A_USER_NAME",
                        "people[0].initialPassword 12 PASSWORD_SHORT",
                        "people[0].posts 13 SEPARATED_ADMINISTRATORS",
                        "people[0].posts[0].from 14 NOT_A_DAY",
                        "people[0].posts[1].until 15 ENDS_BEFORE_IT_BEGINS");
        assertThat(refused.at("/errors/0/detail")).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        Running.Answer refused = service.onboard("bureau:\n  id: \"1\"\n  name: [\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("ONBOARDING_UNREADABLE");
        assertThat(refused.at("/detail")).contains("第 4 行");
    }

    @Test
    void aCountyTakesItsCitysOverlaysUnlessItsFileSaysOtherwise() {
        String city = BureauFiles.newCode();
        service.onboard(BureauFiles.small(city).replace("COUNTY", "CITY\n  overlays: [NATIONAL-2020]"));
        String below = "level: COUNTY\n  parent: \"" + city + "\"";
        String overlays = "select array_to_string(overlays, ',') from bureau where id = '%s'";

        service.onboard(file.replace("level: COUNTY", below));
        assertThat(look(overlays)).isEqualTo("NATIONAL-2020");

        service.onboard(file.replace("level: COUNTY", below + "\n  overlays: []"));
        assertThat(look(overlays)).isEmpty();

        service.onboard(file.replace("level: COUNTY", below));
        assertThat(look(overlays)).as("a file without the line leaves them").isEmpty();
        assertThat(faults(service.onboard(file.replace("level: COUNTY", below + "\n  overlays: [NO-SUCH]"))))
                .containsExactly("bureau.overlays[0] 7 UNKNOWN_OVERLAY");
    }

    @Test
    void parentsAndSupervisorsMustBeThereAndMakeNoCircle() {
        assertThat(faults(service.onboard(file.replace("level: COUNTY", "level: COUNTY\n  parent: \"980000\""))))
                .containsExactly("bureau.parent 6 UNKNOWN_BUREAU");

        String city = BureauFiles.newCode();
        service.onboard(BureauFiles.small(city).replace("COUNTY", "CITY"));
        service.onboard(file.replace("level: COUNTY", "level: COUNTY\n  parent: \"" + city + "\""));

        assertThat(look("select supervisor from supervision where subject = '%s'"))
                .isEqualTo(city);
        assertThat(faults(service.onboard(BureauFiles.small(city)
                        .replace("COUNTY", "CITY")
                        .replace(
                                "offices:\n  - {code: JX",
                                "supervisors: [{bureau: \"" + code + "\"}]\noffices:\n  - {code: JX"))))
                .containsExactly("supervisors[0] 6 SUPERVISION_CIRCLE");
    }

    @Test
    void onlyAnOperatorSetsUpABureau() {
        String bureau = service.bureau();

        Running.Answer refused = service.post(Running.token(bureau, "admin"), ONBOARDINGS, "application/yaml", file);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(service.post("", ONBOARDINGS, "application/yaml", file).status())
                .isEqualTo(401);
        assertThat(look("select count(*) from bureau where id = '%s'")).isEqualTo("0");
    }

    @Test
    void afterTheHandOverTheOperatorWritesNoMore() {
        service.onboard(file);
        Running.Answer handedOver = service.post(
                Running.operator(), "/api/v1/tenant/bureaus/" + code + "/hand-over", "application/json", "");
        assertThat(handedOver.status()).as("%s", handedOver.body()).isEqualTo(200);

        Running.Answer refused = service.onboard(file.replace("name: 实验小学", "name: 第一小学"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("BUREAU_HANDED_OVER");
        assertThat(look("select name from org_unit where tenant_id = '%s' and code = '219002'"))
                .isEqualTo("实验小学");
    }

    @Test
    void theSameFileSentAtOnceFromTwoSidesSetsUpOneBureau() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<Running.Answer>> answers = IntStream.range(0, 4)
                    .mapToObj(n -> both.submit(() -> service.onboard(file)))
                    .toList();
            int created = 0;
            for (Future<Running.Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
                created += answer.get().at("/created").equals("0") ? 0 : 1;
            }
            assertThat(created).isEqualTo(1);
        }
    }

    @Test
    void aPersonOfAnotherBureauKeepsHisName() {
        String first = service.bureau();

        Running.Answer refused =
                service.onboard(file.replace(code + ".clerk\n    name: 张晓梅", first + ".clerk\n    name: 别人"));
        Running.Answer taken = service.onboard(file.replace(code + ".clerk", first + ".clerk"));

        assertThat(faults(refused)).containsExactly("people[0].name 23 NAME_DIFFERS");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(service.get(TestIssuer.instance().token(first + ".clerk", code), "/api/v1/tenant/me")
                        .body()
                        .at("/memberships")
                        .toString())
                .contains(first, code);
    }

    private List<String> faults(Running.Answer answer) {
        return answer.body()
                .at("/errors")
                .valueStream()
                .map(e -> e.at("/field").asString() + " " + e.at("/line").asString() + " "
                        + e.at("/code").asString())
                .toList();
    }

    private String trail() {
        return look("select count(*) from trail_event where tenant_id = '%s' and action = 'BUREAU_SET_UP'"
                + " and role = 'PLATFORM_ADMIN'");
    }

    private String look(String sql) {
        return service.database().lookUp(sql.formatted(code));
    }
}
