package cn.jixiao.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in one field of a request.
 *
 * @param field path of the field
 * @param code stable code
 * @param detail what is wrong and what to do, in the reader's language
 */
public record Fault(String field, String code, @Nullable String detail) {}
