package cn.jixiao.platform.identity;

import java.util.UUID;

/**
 * A post in force: one role at one body of the bureau (design 4). A person acts in one post at a time.
 *
 * @param id the post
 * @param role role code of the domain, for example {@code UNIT_CLERK}
 * @param orgUnitId the body the post is at
 * @param orgUnitName its name on the day, for the trail
 */
public record Post(UUID id, String role, UUID orgUnitId, String orgUnitName) {}
