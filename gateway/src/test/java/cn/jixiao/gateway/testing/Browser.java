package cn.jixiao.gateway.testing;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A browser without a screen: keeps cookies by server and path, fills in Keycloak's form, stops where the product's page begins. */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String edge;
    private final Map<String, HttpCookie> cookies = new TreeMap<>();

    public Browser(Edge edge) {
        this.edge = edge.url();
    }

    /** Signs in and gives back the page of ours where the person ends up. */
    public String signIn(String userName, String query) {
        HttpResponse<String> page = follow(get("/sign-in?" + query));
        if (page.body().contains("id=\"kc-form-login\"")) {
            page = follow(login(page, userName, TestRealm.PASSWORD));
        }
        return path(page);
    }

    /** Sends Keycloak's form. */
    public HttpResponse<String> login(HttpResponse<String> page, String userName, String password) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form in " + page.body());
        }
        return send(Web.to(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Web.form(Map.of("username", userName, "password", password))));
    }

    /** Goes where redirects lead, up to a page of the product itself. */
    public HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> here = response;
        for (int hops = 0; here.statusCode() / 100 == 3; hops++) {
            if (hops > 10) {
                throw new IllegalStateException("going round in circles at " + here.uri());
            }
            URI next = here.uri().resolve(here.headers().firstValue("Location").orElseThrow());
            here = send(Web.to(next.toString()).header("Accept", "text/html"));
        }
        return here;
    }

    public HttpResponse<String> get(String path) {
        return send(Web.to(edge + path).header("Accept", "text/html"));
    }

    /** Calls the interface as a page does. */
    public HttpResponse<String> api(String path) {
        return send(Web.to(edge + path).header("Accept", "application/json"));
    }

    /** Changes something as a page does, with the token that it read from the session. */
    public HttpResponse<String> post(String path, String json) {
        return post(path, json, session().path("csrf").asString(""));
    }

    /** Changes something with this CSRF token, or with none where it is empty. */
    public HttpResponse<String> post(String path, String json, String csrf) {
        HttpRequest.Builder request = Web.to(edge + path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(csrf.isEmpty() ? request : request.header("X-CSRF-TOKEN", csrf));
    }

    /** Sends a form of ours. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        return send(Web.to(edge + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(Web.form(fields)));
    }

    public JsonNode session() {
        return Web.json(api("/session"));
    }

    /** The cookie of the product's session, or null. */
    public HttpCookie sessionCookie() {
        return cookies.values().stream()
                .filter(cookie -> cookie.getName().equals("jixiao-session"))
                .findFirst()
                .orElseThrow();
    }

    /** All cookies that it has of the edge, by name. */
    public Map<String, String> cookies() {
        return cookies.entrySet().stream()
                .filter(known -> known.getKey().startsWith(URI.create(edge).getPort() + " "))
                .map(Map.Entry::getValue)
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (one, same) -> one));
    }

    /** Plants a cookie for the edge. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookies.put(URI.create(edge).getPort() + " / " + name, cookie);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        URI uri = request.copy().build().uri();
        String sent = cookies.entrySet().stream()
                .filter(known -> known.getKey().startsWith(uri.getPort() + " "))
                .filter(known -> uri.getPath().startsWith(known.getValue().getPath()))
                .map(known ->
                        known.getValue().getName() + "=" + known.getValue().getValue())
                .collect(Collectors.joining("; "));
        HttpResponse<String> response = Web.send(sent.isEmpty() ? request : request.header("Cookie", sent));
        response.headers().allValues("Set-Cookie").forEach(header -> keep(uri, header));
        return response;
    }

    private void keep(URI uri, String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        String key = uri.getPort() + " " + cookie.getPath() + " " + cookie.getName();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(key);
        } else {
            cookies.put(key, cookie);
        }
    }

    private static String path(HttpResponse<String> page) {
        String query = page.uri().getRawQuery();
        return page.uri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
