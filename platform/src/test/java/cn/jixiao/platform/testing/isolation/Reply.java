package cn.jixiao.platform.testing.isolation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered: its status and its body as text, which may be of any kind. */
public record Reply(int status, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON; missing where there is none. */
    public JsonNode json() {
        return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
    }

    /** The problem's code, or empty. */
    public String code() {
        return json().path("code").asString("");
    }
}
