package cn.jixiao.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTests {

    static Neighbour tenant = new Neighbour();
    static Neighbour core = new Neighbour();
    static Edge edge;

    @BeforeAll
    static void start() {
        TestRealm realm = TestRealm.shared();
        realm.person("zhang", "张三", "990001", "990002");
        tenant.bureau("990001", "main", "ACTIVE").bureau("990002", "main", "ACTIVE");
        edge = Edge.start(tenant, core);
    }

    @AfterAll
    static void stop() {
        edge.close();
        tenant.close();
        core.close();
    }

    @Test
    void whoNamesTheBureauComesBackToThePageActingInIt() {
        Browser browser = new Browser(edge);
        assertThat(browser.signIn("zhang", "to=/b/990001/2026&bureau=990001")).isEqualTo("/b/990001/2026");
        assertThat(browser.session().path("bureau").path("id").asString()).isEqualTo("990001");
        assertThat(browser.session().path("person").path("name").asString()).isEqualTo("张三");
        assertThat(browser.api("/api/v1/core/me").statusCode()).isEqualTo(200);
    }
}
