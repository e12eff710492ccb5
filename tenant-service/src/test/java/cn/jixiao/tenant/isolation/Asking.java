package cn.jixiao.tenant.isolation;

import cn.jixiao.platform.testing.isolation.Reply;
import cn.jixiao.tenant.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sends requests as one asker.
 *
 * @param headers forged ones, names and values in turn
 * @param department of the asker's own bureau, or the subject's where he has none
 * @param unit likewise
 * @param person likewise
 * @param post of that person
 */
record Asking(Running service, String token, List<String> headers, UUID department, UUID unit, UUID person, UUID post) {

    Reply get(String path) {
        return reply(service.get(token, path, headers.toArray(String[]::new)));
    }

    Reply post(String path, String json) {
        return post(path, "application/json", json);
    }

    Reply post(String path, String type, String body) {
        return reply(service.post(token, path, type, body, headers.toArray(String[]::new)));
    }

    Reply patch(String path, String json) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("If-Match", "\"v1\""));
        return reply(service.patch(token, path, json, all.toArray(String[]::new)));
    }

    Reply putFirst(String path, String json) {
        return putUpon("\"v0\"", path, json);
    }

    /** Upon the version that the asker reads there, if he may. */
    Reply putLatest(String path, String json) {
        String there = get(path).json().at("/etag").asString("");
        return putUpon(there.isEmpty() ? "\"v1\"" : there, path, json);
    }

    private Reply putUpon(String version, String path, String json) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("If-Match", version));
        return reply(service.putJson(token, path, json, all.toArray(String[]::new)));
    }

    Reply upload(String path, byte[] content) {
        return reply(service.upload(token, path, content, headers.toArray(String[]::new)));
    }

    Reply put(String path) {
        return reply(service.put(token, path, headers.toArray(String[]::new)));
    }

    private static Reply reply(Running.Answer answer) {
        return new Reply(answer.status(), answer.body().toString());
    }
}
