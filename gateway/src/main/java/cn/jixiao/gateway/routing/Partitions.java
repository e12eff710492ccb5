package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.settings.EdgeSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The core-services of each partition. A partition that nobody configured is never answered by another one's service. */
@Component
final class Partitions {

    private static final Logger log = LoggerFactory.getLogger(Partitions.class);
    private static final String FIRST = "main";

    private final Map<String, List<URI>> cores = new HashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Partitions(EdgeSettings settings) {
        cores.put(FIRST, List.of(settings.coreUrl()));
        settings.partitions().forEach((name, partition) -> cores.put(name, List.copyOf(partition.url())));
    }

    /** A core-service of this partition; several take turns. */
    URI core(String partition) {
        List<URI> urls = cores.get(partition);
        if (urls == null || urls.isEmpty()) {
            log.error("no address is configured for partition {}", partition);
            throw EdgeRefusal.away("SERVICE_AWAY");
        }
        return urls.get(Math.floorMod(turn.getAndIncrement(), urls.size()));
    }
}
