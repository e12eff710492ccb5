package cn.jixiao.core.regulation;

import cn.jixiao.platform.problem.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves the regulation's text to everyone who is signed in. */
@RestController
@RequestMapping("/api/v1/core/articles")
class RegulationController {

    /** An article as the drawer shows it. */
    record ArticleView(int number, String chapter, String text, List<String> paragraphs, String regulation) {}

    private final Regulation regulation;

    RegulationController(JsonMapper json) {
        this.regulation = Regulation.load(json);
    }

    @GetMapping
    List<ArticleView> all() {
        return regulation.articles().stream().map(this::view).toList();
    }

    @GetMapping("/{number}")
    ArticleView one(@PathVariable int number) {
        return regulation.article(number).map(this::view).orElseThrow(Refusal::notFound);
    }

    private ArticleView view(Regulation.Article article) {
        return new ArticleView(
                article.number(),
                article.chapter(),
                String.join("\n", article.paragraphs()),
                article.paragraphs(),
                regulation.title());
    }
}
