package cn.jixiao.core.target;

import java.util.UUID;

/** A target moved; raised inside its transaction, after the head was written. */
public record TargetChanged(UUID targetId, UUID departmentId, int fiscalYear, TargetStatus status) {}
