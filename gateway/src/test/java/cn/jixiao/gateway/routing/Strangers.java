package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Callers whose token is none of ours, or none for this. */
final class Strangers {

    private final Map<Presents, String> tokens = new EnumMap<>(Presents.class);

    /** With what can be made of the tokens that Keycloak gives to this person. */
    Strangers(TestRealm realm, String person, String bureau) {
        JsonNode given = realm.tokenAnswer(person, "openid organization:" + bureau);
        String good = given.path("access_token").asString();
        tokens.put(Presents.NO_TOKEN, "x.y.z");
        tokens.put(Presents.CHANGED_SIGNATURE, good.replaceFirst(".{4}$", "AAAA"));
        tokens.put(Presents.NO_SIGNATURE, unsigned(good));
        tokens.put(Presents.REFRESH_TOKEN, given.path("refresh_token").asString());
        tokens.put(Presents.ID_TOKEN, given.path("id_token").asString());
        tokens.put(Presents.TOKEN_OF_ALL_BUREAUS, realm.token(person, "openid organization:*"));
    }

    /** What a stranger presents. */
    enum Presents {
        NOTHING,
        NO_TOKEN,
        CHANGED_SIGNATURE,
        NO_SIGNATURE,
        REFRESH_TOKEN,
        ID_TOKEN,
        TOKEN_OF_ALL_BUREAUS
    }

    /** Those who were not refused as strangers, or of whom the service got to hear. */
    List<Presents> letIn(Edge edge, Neighbour core) {
        List<Presents> in = new ArrayList<>();
        for (Presents stranger : Presents.values()) {
            int before = core.asked().size();
            HttpRequest.Builder request = Web.to(edge.at("/api/v1/core/me"));
            if (tokens.containsKey(stranger)) {
                request.header("Authorization", "Bearer " + tokens.get(stranger));
            }
            HttpResponse<String> answer = Web.send(request);
            if (!isRefused(answer) || core.asked().size() != before) {
                in.add(stranger);
            }
        }
        return in;
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                && Web.json(answer).path("code").asString().equals("UNAUTHENTICATED")
                && answer.headers().allValues("WWW-Authenticate").equals(List.of("Bearer"));
    }

    private static String unsigned(String good) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        return header + "." + Web.payload(good) + ".";
    }
}
