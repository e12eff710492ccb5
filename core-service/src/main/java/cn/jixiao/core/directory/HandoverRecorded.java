package cn.jixiao.core.directory;

import java.util.UUID;

/**
 * The directory says that a post was handed over; raised once, inside the transaction that notes it, under the bureau's own
 * scope.
 *
 * @param id the handover
 * @param madeBy who carried it out
 */
public record HandoverRecorded(UUID id, Giver giver, UUID takerId, String takerName, String madeBy) {}
