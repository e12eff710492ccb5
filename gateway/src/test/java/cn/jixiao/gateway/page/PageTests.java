package cn.jixiao.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The web UI as a browser gets it. */
class PageTests {

    private static final Neighbour NOBODY = new Neighbour();
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start(NOBODY, NOBODY);
    }

    @AfterAll
    static void stop() {
        edge.close();
        NOBODY.close();
    }

    @Test
    void everyPageOfTheUiIsTheSameDocumentAskedForAnewEachTime() {
        for (String path :
                List.of("/", "/index.html", "/b/140902/2026/targets", "/choose-bureau", "/b/140902/2026/a.b")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("<title>");
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void filesWithADigestInTheirNameAreKeptForAYear() {
        HttpResponse<String> script = get("/assets/app-3f9a1c22.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(get("/plain.css").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void anOldFileThatIsGoneIsNotAPage() {
        assertThat(get("/assets/app-00000000.js").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideTheUiIsServed() {
        for (String path : List.of("/application.yml", "/messages/gateway_en.properties", "/edge/take.lua")) {
            assertThat(get(path).body()).as(path).contains("<title>test page</title>");
        }
        assertThat(Web.send(Web.to(edge.at("/b/140902")).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isIn(404, 405);
    }

    private static HttpResponse<String> get(String path) {
        return Web.send(Web.to(edge.at(path)).header("Accept", "text/html,*/*"));
    }
}
