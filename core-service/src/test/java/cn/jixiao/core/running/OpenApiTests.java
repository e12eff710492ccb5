package cn.jixiao.core.running;

import cn.jixiao.platform.testing.ApiSnapshot;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The published description of the API is the one that the code gives, and it only ever grows. */
class OpenApiTests {

    private final CoreServer core = CoreServer.shared();

    @Test
    void theApiIsTheSnapshotAndNothingWasTakenAway() throws IOException {
        Bureau bureau = Bureau.in(core);
        ApiSnapshot.of("core-service")
                .holds(core.as(bureau.person("UNIT_CLERK")).get("/v3/api-docs").json());
    }
}
