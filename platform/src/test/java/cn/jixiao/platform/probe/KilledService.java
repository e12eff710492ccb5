package cn.jixiao.platform.probe;

import cn.jixiao.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service of probes as a process of its own that works on one job and can be killed at any moment. */
final class KilledService {

    private static final String TENANT = "990041";

    private final TestDatabase database;
    private final Process process;

    private KilledService(TestDatabase database, Process process) {
        this.database = database;
        this.process = process;
    }

    /** Starts it on a database in which one job waits in the outbox. */
    static KilledService start(List<String> command) throws IOException {
        TestDatabase database = TestDatabase.create("classpath:db/probe");
        database.execute("""
                insert into job (tenant_id, id, kind, title, state, payload, steps, attempts, done, person_id, person_name,
                    post_id, role, org_unit_id, org_unit_name, created_at)
                values ('990041', '00000000-0000-7000-8000-000000000001', 'WRITE', '写入', 'QUEUED',
                    '{"name":"killed","rows":60,"millis":50,"fault":0,"how":""}', 0, 0, 0, uuidv7(), '王芳',
                    uuidv7(), 'UNIT_CLERK', uuidv7(), '教育局', now());
                insert into outbox values ('990041', uuidv7(), 'JOB', '00000000-0000-7000-8000-000000000001', 0, now())
                """);
        return new KilledService(database, launch(database, command));
    }

    /** Another process on the same database. */
    KilledService again(List<String> command) throws IOException {
        return new KilledService(database, launch(database, command));
    }

    private static Process launch(TestDatabase database, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(command);
        database.properties().forEach((name, value) -> all.add("--" + name + "=" + value));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-service-" + System.nanoTime() + ".log")
                        .toFile())
                .start();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    int rows() {
        return Integer.parseInt(
                database.lookUp("select count(*) from probe_record where tenant_id = '" + TENANT + "'"));
    }

    int names() {
        return Integer.parseInt(
                database.lookUp("select count(distinct name) from probe_record where tenant_id = '" + TENANT + "'"));
    }

    String state() {
        return database.lookUp("select state from job where tenant_id = '" + TENANT + "'");
    }
}
