package cn.jixiao.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Somebody of the demo who asks the product as a program does.
 *
 * @param bureau where he acts; empty for the operator
 */
record DemoPerson(Installation installation, String user, String bureau) {
    String token() throws IOException, InterruptedException {
        return new PasswordGrant(installation.issuer(), "jixiao-cli")
                .token(
                        user,
                        installation.secrets().of(Secret.DEMO),
                        bureau.isEmpty() ? "openid" : "openid organization:" + bureau)
                .orElseThrow(() -> new StackException(user + " cannot sign in.", "./jixiao logs keycloak"));
    }

    /** Status and body of what the gateway answers to a GET, as one text. */
    String asks(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(installation.url(Port.GATEWAY) + path))
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = Http.send(request);
        return answer.statusCode() + " " + answer.body();
    }
}
