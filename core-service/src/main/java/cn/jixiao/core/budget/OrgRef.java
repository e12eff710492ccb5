package cn.jixiao.core.budget;

import java.util.UUID;

/** A body of the bureau by id, code and name. */
public record OrgRef(UUID id, String code, String name) {}
