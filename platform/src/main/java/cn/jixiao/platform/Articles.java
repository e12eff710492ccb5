package cn.jixiao.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the articles of the regulation that a rule carries out or a test shows; {@code docs/articles.md} is generated from
 * it. An item is written behind a dot: {@code "11.4"} is Article 11 (4).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Articles {

    /** Numbers of the articles. */
    String[] value();
}
