package cn.jixiao.platform.web;

/**
 * The key under which a page sends what creates or submits: the same key again is the same act. A controller takes it as
 * an argument; a request without the header is refused with 400 {@code IDEMPOTENCY_KEY_REQUIRED}.
 *
 * @param value what the client sent in {@code Idempotency-Key}: 8 to 100 visible characters
 * @param operation method, path and query of the request; a key belongs to one
 */
public record IdempotencyKey(String value, String operation) {}
