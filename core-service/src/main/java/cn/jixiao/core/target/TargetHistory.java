package cn.jixiao.core.target;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed between two versions, line by line by the line's id. */
@Component
class TargetHistory {

    /** One difference; a line that is new has no before, one that is gone no after. */
    record Difference(
            String field,
            @Nullable String lineId,
            @Nullable String before,
            @Nullable String after) {}

    private final TargetReader reader;
    private final JsonMapper json;

    TargetHistory(TargetReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    List<Difference> between(UUID target, int from, int to, Reach reach) {
        TargetRecord before = reader.version(target, from, reach).orElseThrow(Refusal::notFound);
        TargetRecord after = reader.version(target, to, reach).orElseThrow(Refusal::notFound);
        List<Difference> differences = new ArrayList<>();
        JsonNode one = json.valueToTree(before.content());
        JsonNode two = json.valueToTree(after.content());
        two.propertyNames().stream()
                .filter(name -> !name.equals("indicators") && !name.equals("planLines") && !name.equals("excuses"))
                .forEach(name -> compare(name, null, one.get(name), two.get(name), differences));
        lines("indicators", one.get("indicators"), two.get("indicators"), differences);
        lines("planLines", one.get("planLines"), two.get("planLines"), differences);
        return differences;
    }

    private static void lines(String list, JsonNode before, JsonNode after, List<Difference> differences) {
        Map<String, JsonNode> old = byId(before);
        Map<String, JsonNode> fresh = byId(after);
        fresh.forEach((id, line) -> {
            JsonNode was = old.get(id);
            if (was == null) {
                differences.add(new Difference(
                        list, id, null, text(line.get("name") == null ? line.get("text") : line.get("name"))));
                return;
            }
            line.propertyNames().stream()
                    .filter(name -> !name.equals("lineId") && !name.equals("position"))
                    .forEach(name ->
                            compare(list + "[" + id + "]." + name, id, was.get(name), line.get(name), differences));
        });
        old.forEach((id, line) -> {
            if (!fresh.containsKey(id)) {
                differences.add(new Difference(
                        list, id, text(line.get("name") == null ? line.get("text") : line.get("name")), null));
            }
        });
    }

    private static Map<String, JsonNode> byId(JsonNode lines) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.get("lineId").asString(), line));
        return byId;
    }

    private static void compare(
            String field,
            @Nullable String line,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<Difference> to) {
        String was = text(before);
        String is = text(after);
        if (!Objects.equals(was, is)) {
            to.add(new Difference(field, line, was, is));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }
}
