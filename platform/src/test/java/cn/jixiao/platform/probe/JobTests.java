package cn.jixiao.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobTests extends ProbeServiceTests {

    private static final String CLERK = "jobs:1";
    private static final String JOBS = "/api/v1/probe/jobs";

    private String start(String bureau, String kind, String name, int rows, int millis, int fault, String how) {
        HttpResponse<String> started = send(
                CLERK,
                bureau,
                "POST",
                JOBS + "/" + kind,
                "{\"name\":\"%s\",\"rows\":%d,\"millis\":%d,\"fault\":%d,\"how\":\"%s\"}"
                        .formatted(name, rows, millis, fault, how));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return json(started).asString();
    }

    private JsonNode job(String bureau, String id) {
        return json(send(CLERK, bureau, "GET", JOBS, null))
                .valueStream()
                .filter(job -> job.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String state(String bureau, String id) {
        return job(bureau, id).get("state").asString();
    }

    private static int rows(String name) {
        return Integer.parseInt(DATABASE.lookUp("select count(*) from probe_record where name like '" + name + "%'"));
    }

    @Test
    void aJobRunsAfterTheCommitAsItsPersonAndShowsHowFarItIs() {
        String id = start("990021", "WRITE", "progress", 30, 40, 0, "");
        eventually(() -> job("990021", id).get("done").asInt() > 2);
        JsonNode running = job("990021", id);
        assertThat(running.get("state").asString()).isEqualTo("RUNNING");
        assertThat(running.get("total").asInt()).isEqualTo(30);
        assertThat(running.get("title").asString()).isEqualTo("写入 30 行");
        eventually(() -> state("990021", id).equals("DONE"));
        assertThat(job("990021", id).at("/result/rows").asInt()).isEqualTo(30);
        assertThat(rows("progress")).isEqualTo(30);
        assertThat(DATABASE.lookUp("select count(distinct tenant_id) || min(tenant_id) from probe_record"
                        + " where name like 'progress%'"))
                .isEqualTo("1990021");
    }

    @Test
    void aJobOfARolledBackActNeverRuns() {
        String order = "{\"name\":\"never\",\"rows\":-1,\"millis\":0,\"fault\":0,\"how\":\"\"}";
        assertThat(send(CLERK, "990021", "POST", JOBS + "/WRITE", order).statusCode())
                .isEqualTo(422);
        assertThat(DATABASE.lookUp("select count(*) from job where payload::text like '%never%'"))
                .isEqualTo("0");
    }

    @Test
    void aCancelledJobStopsAfterItsStepAndKeepsWhatItDid() {
        String id = start("990022", "WRITE", "cancelled", 1000, 20, 0, "");
        eventually(() -> rows("cancelled") > 3);
        HttpResponse<String> cancelled = send(CLERK, "990022", "POST", JOBS + "/" + id + "/cancel", "");
        assertThat(json(cancelled).get("state").asString()).isEqualTo("CANCELLED");
        int kept = rows("cancelled");
        LockSupport.parkNanos(200_000_000L);
        assertThat(rows("cancelled")).isEqualTo(kept);
        assertThat(job("990022", id).get("done").asInt()).isEqualTo(kept);
        HttpResponse<String> again = send(CLERK, "990022", "POST", JOBS + "/" + id + "/cancel", "");
        assertThat(json(again).get("code").asString()).isEqualTo("JOB_OVER");
        assertThat(DATABASE.lookUp("select person_name || to_step from trail_event where action = 'JOB_CANCELLED'"
                        + " and record_id = '" + id + "'"))
                .isEqualTo("王芳CANCELLED");
    }

    @Test
    void jobsOfOthersAndOfNeighboursAreNotThere() {
        String id = start("990023", "WRITE", "hidden", 1, 0, 0, "");
        for (String[] who : new String[][] {{"other:1", "990023"}, {CLERK, "990024"}}) {
            assertThat(send(who[0], who[1], "GET", JOBS, null).body()).doesNotContain(id);
            assertThat(send(who[0], who[1], "POST", JOBS + "/" + id + "/cancel", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aRefusedStepFailsTheJobWithItsProblemAndTakesTheStepBack() {
        String id = start("990025", "WRITE", "refused", 10, 0, 4, "refuse");
        eventually(() -> state("990025", id).equals("FAILED"));
        assertThat(job("990025", id).at("/error/code").asString()).isEqualTo("CURSOR_INVALID");
        assertThat(job("990025", id).at("/error/detail").asString()).contains("翻页");
        assertThat(rows("refused")).isEqualTo(3);
    }

    @Test
    void aFailingStepIsTriedAgainAndHasItsEffectOnce() {
        String id = start("990026", "WRITE", "flaky", 6, 0, 3, "fail");
        eventually(() -> state("990026", id).equals("DONE"));
        assertThat(rows("flaky")).isEqualTo(6);
    }

    @Test
    void oneImportRunsAtATimeInABureauAndAnotherBureauNeedNotWait() {
        String first = start("990027", "WRITE_IMPORT", "first import", 40, 30, 0, "");
        String second = start("990027", "WRITE_IMPORT", "second import", 1, 0, 0, "");
        String elsewhere = start("990028", "WRITE_IMPORT", "import elsewhere", 1, 0, 0, "");
        eventually(() -> state("990028", elsewhere).equals("DONE"));
        assertThat(state("990027", first)).isEqualTo("RUNNING");
        assertThat(state("990027", second)).isEqualTo("QUEUED");
        eventually(() -> state("990027", second).equals("DONE"));
        assertThat(state("990027", first)).isEqualTo("DONE");
    }

    @Test
    void aBureauWithALongQueueDoesNotHoldTheOthersUp() {
        DATABASE.execute(
                "insert into outbox select '990031', uuidv7(), 'PROBED', uuidv7(), 1, now() - interval '1 hour'"
                        + " from generate_series(1, 500)");
        UUID record = Ids.next();
        send(CLERK, "990032", "POST", "/api/v1/probe/events/PROBED/" + record, "");
        eventually(() -> rows("heard " + record) == 1);
        assertThat(Integer.parseInt(DATABASE.lookUp("select count(*) from outbox where tenant_id = '990031'")))
                .as("the long queue is not yet through")
                .isPositive();
        eventually(() -> DATABASE.lookUp("select count(*) from outbox where tenant_id = '990031'")
                .equals("0"));
    }

    @Test
    void aListenerThatFailsIsCalledAgainAndAnEntryDeliveredTwiceActsOnce() {
        UUID record = Ids.next();
        ProbeListener.FAILING.put(record, true);
        send(CLERK, "990033", "POST", "/api/v1/probe/events/PROBED/" + record, "");
        eventually(() -> rows("heard " + record) == 1);
        String entry = DATABASE.lookUp("select outbox_id from outbox_done where tenant_id = '990033'");
        DATABASE.execute("insert into outbox values ('990033', '" + entry + "', 'PROBED', '" + record + "', 7, now())");
        eventually(() -> DATABASE.lookUp("select (select count(*) from outbox where tenant_id = '990033') +"
                        + " (select count(*) from scheduled_tasks where task_instance like '990033/%')")
                .equals("0"));
        assertThat(rows("heard " + record)).isEqualTo(1);
    }

    @Test
    void aKilledServicesJobGoesOnWhereItStoodAndNothingIsDoneTwice() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProbeApplication.class.getName(),
                "--server.port=0",
                "--jixiao.jobs.pause=PT0.1S",
                "--jixiao.jobs.heartbeat=PT0.5S",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + TestIssuer.instance().uri(),
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.flyway.enabled=false"));
        // The victim works alone on a database of its own; this test's service does not look there.
        KilledService victim = KilledService.start(command);
        try {
            eventually(() -> victim.rows() > 5);
            victim.kill();
            int done = victim.rows();
            assertThat(done).isLessThan(60);
            KilledService heir = victim.again(command);
            try {
                eventually(() -> heir.state().equals("DONE"));
                assertThat(heir.rows()).isEqualTo(60);
                assertThat(heir.names()).isEqualTo(60);
            } finally {
                heir.kill();
            }
        } finally {
            victim.kill();
        }
    }
}
