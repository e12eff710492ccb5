package cn.jixiao.demo;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The department invites the outside user of its money to one project, as it does in the product. */
final class Inviting {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api api;
    private final Bureau bureau;

    Inviting(Api api, Bureau bureau) {
        this.api = api;
        this.bureau = bureau;
    }

    /** Invites everybody who can be; whoever is invited already stays. */
    void to(String subject) {
        Api.Person department =
                api.person(bureau.id() + ".department", bureau.id()).in("DEPT_LEAD");
        String path = "/api/v1/core/projects/" + subject + "/invitations";
        for (JsonNode person : known(department, path).get("invitable")) {
            department
                    .post(
                            path,
                            Map.of(
                                    "personId",
                                    person.get("personId").asString(),
                                    "orgUnitId",
                                    person.at("/orgUnit/id").asString()),
                            null)
                    .ok("inviting to " + subject);
        }
    }

    /** The outside user comes last in the directory's feed: his post may not have arrived. */
    private JsonNode known(Api.Person department, String path) {
        for (int tries = 0; tries < 60; tries++) {
            JsonNode list = department.get(path).ok("invitations").body();
            if (!list.get("items").isEmpty() || !list.get("invitable").isEmpty()) {
                return list;
            }
            Api.pause(PAUSE);
        }
        throw new IllegalStateException("nobody can be invited in " + bureau.id());
    }
}
