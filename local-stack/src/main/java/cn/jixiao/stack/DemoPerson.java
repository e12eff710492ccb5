package cn.jixiao.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody of the demo who asks the product as a program does.
 *
 * @param bureau where he acts; empty for the operator
 */
record DemoPerson(Installation installation, String user, String bureau) {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=jixiao-cli&username=" + user + "&password="
                + URLEncoder.encode(installation.secrets().of(Secret.DEMO), StandardCharsets.UTF_8) + "&scope="
                + (bureau.isEmpty() ? "openid" : "openid+organization:" + bureau);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(installation.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Matcher token = TOKEN.matcher(Http.send(request).body());
        if (!token.find()) {
            throw new StackException(user + " cannot sign in.", "./jixiao logs keycloak");
        }
        return token.group(1);
    }

    /** The status of a GET through the gateway. */
    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(installation.url(Port.GATEWAY) + path))
                .header("Authorization", "Bearer " + token())
                .build();
        return Http.send(request).statusCode();
    }
}
