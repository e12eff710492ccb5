package cn.jixiao.core.review;

/** A transition and where the record stands after it. */
public record Moved(Move move, Standing standing) {}
