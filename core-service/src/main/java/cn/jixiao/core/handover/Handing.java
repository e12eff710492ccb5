package cn.jixiao.core.handover;

import cn.jixiao.core.directory.Giver;
import cn.jixiao.core.directory.HandoverRecorded;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what hangs on a person to his successor, in the transaction that notes the handover: a service that dies before the
 * commit has moved nothing, and the feed says it again.
 */
@Service
class Handing {

    private static final Comparator<HandoverLine> ORDER =
            Comparator.comparing(HandoverLine::kind).thenComparing(HandoverLine::label);

    private final List<HandoverPart> parts;
    private final HandoverLines lines;
    private final Trail trail;

    Handing(List<HandoverPart> parts, HandoverLines lines, Trail trail) {
        this.parts = parts;
        this.lines = lines;
        this.trail = trail;
    }

    /** What would go along, and changes nothing. */
    @Transactional
    public List<HandoverLine> look(Giver giver, UUID taker) {
        return parts.stream()
                .flatMap(part -> part.of(giver, taker).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Everything is looked for before anything moves: what a post reaches may change with what it gives away. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(HandoverRecorded made) {
        Giver giver = made.giver();
        Map<HandoverPart, List<HandoverLine>> found = new LinkedHashMap<>();
        parts.forEach(part -> found.put(part, part.of(giver, made.takerId())));
        found.forEach((part, all) -> {
            List<HandoverLine> going = all.stream().filter(HandoverLine::moves).toList();
            if (!going.isEmpty()) {
                part.pass(giver, made.takerId(), made.takerName(), going);
            }
        });
        List<HandoverLine> sheet =
                found.values().stream().flatMap(List::stream).sorted(ORDER).toList();
        lines.add(made, sheet);
        trail.append(new TrailEntry(
                "POST_HANDED_OVER",
                "HANDOVER",
                made.id(),
                null,
                giver.name(),
                made.takerName(),
                null,
                giver.role() + " " + counts(sheet) + " " + made.madeBy()));
    }

    private static Map<HandoverLine.Kind, Long> counts(List<HandoverLine> sheet) {
        return sheet.stream()
                .filter(HandoverLine::moves)
                .collect(Collectors.groupingBy(HandoverLine::kind, LinkedHashMap::new, Collectors.counting()));
    }
}
