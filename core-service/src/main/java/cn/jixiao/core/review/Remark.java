package cn.jixiao.core.review;

/**
 * A reviewer's comment on one field.
 *
 * @param field path of the field
 * @param text what the reviewer says
 */
public record Remark(String field, String text) {}
