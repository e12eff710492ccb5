package cn.jixiao.core.running;

import java.util.UUID;

/** Somebody with one post in one bureau. */
public record Person(UUID id, String subject, String name, String bureau, UUID post, UUID orgUnit, String role) {}
