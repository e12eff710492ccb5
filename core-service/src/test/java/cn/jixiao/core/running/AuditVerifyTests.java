package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.CoreApplication;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code core-service.jar audit-verify} as a process of its own, over what the service itself wrote. */
class AuditVerifyTests {

    private record Ended(int code, String printed) {}

    private static Ended verify(TestDatabase database, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CoreApplication.class.getName(),
                "audit-verify"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "JIXIAO_DB_URL",
                        database.url(),
                        "JIXIAO_DB_BACKUP_PASSWORD",
                        TestServers.required("JIXIAO_TEST_BACKUP_PASSWORD")));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    @Test
    void aRowThatWasChangedBehindTheServicesBackIsNamed() throws Exception {
        CoreServer server = CoreServer.shared();
        Bureau bureau = Bureau.in(server);
        Given given = new Given(server, bureau);
        given.at("UNIT_HEAD");
        Ended whole = verify(server.database(), "--tenant", bureau.id());
        assertThat(whole.printed()).contains("\"tenant\":\"" + bureau.id() + "\",\"whole\":true");
        assertThat(whole.code()).isZero();

        server.database()
                .execute("set session_replication_role = replica; update trail_event set person_name = '别人'"
                        + " where tenant_id = '" + bureau.id() + "' and seq = 2");

        Ended broken = verify(server.database());
        assertThat(broken.printed())
                .contains("\"tenant\":\"" + bureau.id() + "\",\"whole\":false,\"events\":1")
                .contains("\"brokenAt\":2,\"fault\":\"CONTENT\"");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(verify(server.database(), "--tenant", "990001").code())
                .as("no chain")
                .isEqualTo(3);
    }
}
