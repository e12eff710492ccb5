package cn.jixiao.gateway.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published of the gateway's own operations is what it really has and answers. */
class GatewayApiTests {

    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;

    @BeforeAll
    static void start() {
        TestRealm.shared().person("own.api", "张三", "990001");
        TENANT.bureau("990001", "main", "ACTIVE");
        edge = Edge.start(TENANT, CORE);
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @Test
    void everyOperationIsPublishedWithItsParametersAndNoOther() {
        assertThat(Published.parameters()).isEqualTo(Published.handled(edge)).hasSizeGreaterThan(5);
    }

    @Test
    void anOperationThatWasForgottenIsSeen() {
        Map<String, Set<String>> handled = Published.handled(edge);
        handled.put("GET /forgotten", Set.of());

        assertThat(Published.parameters()).isNotEqualTo(handled);
    }

    @Test
    void aSessionIsAnsweredWithTheMembersThatArePublished() {
        JsonNode schema = Published.description().at("/components/schemas/Session");
        Browser browser = new Browser(edge);
        assertThat(names(browser.session())).isEqualTo(required(schema));

        browser.signIn("own.api", "to=/&bureau=990001");

        JsonNode session = browser.session();
        assertThat(names(session)).isEqualTo(names(schema.path("properties")));
        assertThat(names(session.path("person"))).isEqualTo(required(schema.at("/properties/person")));
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
