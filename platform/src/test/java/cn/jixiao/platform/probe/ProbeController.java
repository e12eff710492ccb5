package cn.jixiao.platform.probe;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.job.Jobs;
import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.ETags;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Uses the platform as a controller of a service does. */
@RestController
class ProbeController {

    record Probe(UUID id, String name, String amount) {}

    record Change(String name, int slowBy) {}

    private final JdbcClient jdbc;
    private final Idempotency idempotency;
    private final Trail trail;
    private final Jobs jobs;
    private final Outbox outbox;

    ProbeController(JdbcClient jdbc, Idempotency idempotency, Trail trail, Jobs jobs, Outbox outbox) {
        this.jdbc = jdbc;
        this.idempotency = idempotency;
        this.trail = trail;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    @PostMapping("/api/v1/probe/records")
    ResponseEntity<Probe> create(Acting acting, IdempotencyKey key, @RequestBody Change change) {
        return idempotency.once(key, change, () -> {
            Probe made = new Probe(Ids.next(), change.name(), "1.00");
            jdbc.sql("insert into probe_record values (?, ?, ?, ?, 1)")
                    .params(acting.bureauId(), made.id(), made.name(), BigDecimal.ONE)
                    .update();
            trail.append(TrailEntry.of("PROBE_CREATED", "PROBE", made.id()));
            pause(change.slowBy());
            if (change.name().equals("refused")) {
                throw Refusal.rule("IDEMPOTENCY_KEY_REQUIRED")
                        .byRule("PROBE-01")
                        .article("20");
            }
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag(ETags.of(1))
                    .location(URI.create("/api/v1/probe/records/" + made.id()))
                    .body(made);
        });
    }

    @Transactional
    @PostMapping("/api/v1/probe/jobs/{kind}")
    public UUID startJob(Acting acting, @PathVariable String kind, @RequestBody ProbeJob.Order order) {
        UUID job = jobs.enqueue(kind, "写入 " + order.rows() + " 行", order);
        if (order.rows() < 0) {
            throw Refusal.rule("LIMIT_INVALID");
        }
        return job;
    }

    @Transactional
    @PostMapping("/api/v1/probe/events/{type}/{record}")
    public void publish(Acting acting, @PathVariable String type, @PathVariable UUID record) {
        outbox.publish(type, record, 7);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(readOnly = true)
    @GetMapping("/api/v1/probe/records")
    public Page<Probe> list(Acting acting, PageQuery page) {
        String after = page.after("probes", 2).map(c -> c.text(0)).orElse("");
        UUID last = page.after("probes", 2).map(c -> c.id(1)).orElse(new UUID(0, 0));
        List<Probe> rows = jdbc.sql(
                        "select id, name, amount from probe_record where (name, id) > (?, ?) order by name, id limit ?")
                .params(after, last, page.fetch())
                .query((row, n) -> new Probe(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBigDecimal(3).toPlainString()))
                .list();
        long counted = jdbc.sql("select count(*) from (select from probe_record limit ?) counted")
                .param(Page.Count.CAP + 1)
                .query(Long.class)
                .single();
        return Page.of(rows, page, row -> Cursor.of("probes", row.name(), row.id()), Page.Count.of(counted));
    }

    @Transactional
    @PutMapping("/api/v1/probe/records/{id}")
    public ResponseEntity<Void> rename(
            Acting acting, @PathVariable UUID id, IfMatch version, @RequestBody Change change) {
        long current = jdbc.sql("select row_version from probe_record where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        version.require(current);
        jdbc.sql("update probe_record set name = ?, row_version = row_version + 1 where id = ?")
                .params(change.name(), id)
                .update();
        return ResponseEntity.noContent().eTag(ETags.of(current + 1)).build();
    }
}
