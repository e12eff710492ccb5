package cn.jixiao.tenant;

import cn.jixiao.platform.testing.ApiSnapshot;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The published description of the API is the one that the code gives, and it only ever grows. */
class OpenApiTests {

    @Test
    void theApiIsTheSnapshotAndNothingWasTakenAway() throws IOException {
        ApiSnapshot.of("tenant-service")
                .holds(Running.shared().get("", "/v3/api-docs").body());
    }
}
