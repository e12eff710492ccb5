package cn.jixiao.core.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measure that the product implements.
 *
 * @param title its name
 * @param inForceFrom first day in force
 * @param articles all fifty, in order
 */
record Regulation(String title, String inForceFrom, List<Article> articles) {

    /**
     * One article.
     *
     * @param kind BEHAVIOUR, CONSTRAINT or DECLARATORY
     * @param duties what it demands, item by item, in short
     */
    record Article(int number, String chapter, List<String> paragraphs, String kind, List<Duty> duties) {}

    /** One duty of an article; the item is empty where the article is one duty. */
    record Duty(String item, String duty) {}

    static Regulation load(JsonMapper json) {
        try (InputStream text = Regulation.class.getResourceAsStream("/regulation/xinzhou-2020.json")) {
            return json.readValue(Objects.requireNonNull(text), Regulation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Article> article(int number) {
        return articles.stream().filter(article -> article.number() == number).findFirst();
    }
}
