package cn.jixiao.platform.web;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets an act have one effect however often it is sent. The answer is kept in the transaction of the effect, so there is
 * never the one without the other; a refused act keeps nothing and may be tried again.
 */
public final class Idempotency {

    /** How long an answer is kept. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock system;

    public Idempotency(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock system) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.system = system;
    }

    /**
     * Does the work and keeps its answer, or answers again what was answered the first time, byte for byte. A second
     * request that comes while the first runs waits for it.
     *
     * @param key the request's key; without one, where the operation takes that, the work is just done, in one transaction too
     * @param request what was asked for, as it is compared: the body, for a file its digest, null where path and query say it
     *     all; never what a client knows better after the act, like the version it had read, or who missed the answer and read
     *     the record again would be refused
     * @param work the work with its answer; it joins this transaction
     * @throws Refusal 422 {@code IDEMPOTENCY_KEY_REUSED} when the key was used for another request
     */
    public <T> ResponseEntity<T> once(
            @Nullable IdempotencyKey key, @Nullable Object request, Supplier<ResponseEntity<T>> work) {
        if (key == null) {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        }
        Acting acting = Acting.current();
        String digest = digest(request);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!claimed(acting, key, digest)) {
                throw answeredBefore(acting, key, digest);
            }
            ResponseEntity<T> answer = work.get();
            keep(acting, key, answer);
            return answer;
        }));
    }

    private boolean claimed(Acting acting, IdempotencyKey key, String digest) {
        Instant now = system.instant();
        return jdbc.sql("""
                        insert into idempotency_key as k (tenant_id, person_id, key, operation, digest, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, person_id, key) do update
                        set operation = excluded.operation, digest = excluded.digest, status = null, etag = null,
                            location = null, body = null, created_at = excluded.created_at, expires_at = excluded.expires_at
                        where k.expires_at <= excluded.created_at
                        """)
                        .params(
                                acting.bureauId(),
                                acting.personId(),
                                key.value(),
                                key.operation(),
                                digest,
                                Timestamp.from(now),
                                Timestamp.from(now.plus(KEPT)))
                        .update()
                == 1;
    }

    private RuntimeException answeredBefore(Acting acting, IdempotencyKey key, String digest) {
        return jdbc.sql("select operation, digest, status, etag, location, body from idempotency_key"
                        + " where tenant_id = ? and person_id = ? and key = ?")
                .params(acting.bureauId(), acting.personId(), key.value())
                .query((row, n) ->
                        key.operation().equals(row.getString("operation")) && digest.equals(row.getString("digest"))
                                ? new AnsweredBefore(
                                        row.getInt("status"),
                                        row.getString("etag"),
                                        row.getString("location"),
                                        row.getString("body"))
                                : Refusal.rule("IDEMPOTENCY_KEY_REUSED"))
                .single();
    }

    private void keep(Acting acting, IdempotencyKey key, ResponseEntity<?> answer) {
        HttpHeaders headers = answer.getHeaders();
        jdbc.sql("update idempotency_key set status = :status, etag = :etag, location = :location, body = :body"
                        + " where tenant_id = :tenant and person_id = :person and key = :key")
                .param("status", answer.getStatusCode().value())
                .param("etag", headers.getETag())
                .param("location", headers.getFirst(HttpHeaders.LOCATION))
                .param("body", answer.getBody() == null ? null : json.writeValueAsString(answer.getBody()))
                .param("tenant", acting.bureauId())
                .param("person", acting.personId())
                .param("key", key.value())
                .update();
    }

    private String digest(@Nullable Object request) {
        byte[] bytes = request instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(request);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
