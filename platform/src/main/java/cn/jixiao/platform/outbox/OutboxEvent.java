package cn.jixiao.platform.outbox;

import java.util.UUID;

/**
 * What happened, as a listener hears it. It carries no content: the listener reads the record.
 *
 * @param tenant the bureau
 * @param id the entry; delivered at least once, acted on once
 * @param type what happened
 * @param recordId the record
 * @param version its version then, 0 where it has none
 */
public record OutboxEvent(String tenant, UUID id, String type, UUID recordId, int version) {}
