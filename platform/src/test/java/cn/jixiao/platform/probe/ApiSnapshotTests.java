package cn.jixiao.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.ApiSnapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiSnapshotTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode BEFORE = JSON.readTree("""
            {"paths":{"/a":{"get":{"requestBody":{"$ref":"#/schemas/A"}}}},
             "schemas":{"A":{"required":["x"],"enum":["P","Q"]}}}""");

    @Test
    void whatIsTakenAwayIsFound() {
        JsonNode now = JSON.readTree("""
                {"paths":{"/b":{"get":{"requestBody":{"$ref":"#/schemas/A"}}}},
                 "schemas":{"A":{"required":["x","y"],"enum":["P"]}}}""");

        assertThat(ApiSnapshot.takenAway(BEFORE, now))
                .containsExactlyInAnyOrder(
                        "/paths//a", "/schemas/A/enum: \"Q\"", "/schemas/A/required: more than before");
    }

    @Test
    void whatGrowsIsNotTakenAway() {
        JsonNode now = JSON.readTree("""
                {"paths":{"/a":{"get":{"requestBody":{"$ref":"#/schemas/A"}}},"/b":{}},
                 "schemas":{"A":{"required":["x"],"enum":["P","Q","R"]},"B":{}}}""");

        assertThat(ApiSnapshot.takenAway(BEFORE, now)).isEmpty();
    }

    @Test
    void aParameterMayTakeMoreAndNeverLess() {
        JsonNode before = parameter("[\"P\",\"Q\"]");

        assertThat(ApiSnapshot.takenAway(before, parameter("[\"P\",\"Q\",\"R\"]")))
                .isEmpty();
        assertThat(ApiSnapshot.takenAway(before, parameter("[\"P\"]"))).containsExactly("/parameters/tab/enum: \"Q\"");
        assertThat(ApiSnapshot.takenAway(before, JSON.readTree("{\"parameters\":[]}")))
                .hasSize(1);
    }

    private static JsonNode parameter(String values) {
        return JSON.readTree("{\"parameters\":[{\"in\":\"query\",\"name\":\"tab\",\"enum\":" + values + "}]}");
    }
}
