package cn.jixiao.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One line a request: who, for whom, which path; nothing of the business. */
@ExtendWith(OutputCaptureExtension.class)
class AccessLogTests {

    @Test
    void aLineNamesTenantAndPersonAndNoBusiness(CapturedOutput output) {
        TestRealm realm = TestRealm.shared();
        String subject = realm.person("lo.clerk", "张三", "990601");
        try (Neighbour tenant = new Neighbour().bureau("990601", "main", "ACTIVE");
                Neighbour core = new Neighbour();
                Edge edge = Edge.start(tenant, core)) {
            String token = realm.token("lo.clerk", "openid organization:990601");
            HttpResponse<String> answer = Web.send(Web.to(edge.at("/api/v1/core/projects?q=secret-subsidy"))
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString("secret-amount")));
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            // The line is written when the answer is through, which the client may see first.
            String line = Awaitility.await().until(() -> line(output, id), text -> !text.isEmpty());
            assertThat(line)
                    .contains("[" + id + "]", "tenant=990601", "user=" + subject, "method=POST")
                    .contains("path=/api/v1/core/projects ", "status=200");
            assertThat(core.last().headers()).containsEntry("x-request-id", id);
            assertThat(output.getAll()).doesNotContain("secret-subsidy", "secret-amount", token);
        }
    }

    private static String line(CapturedOutput output, String id) {
        return output.getOut()
                .lines()
                .filter(one -> one.contains(" access ") && one.contains(id))
                .findFirst()
                .orElse("");
    }
}
