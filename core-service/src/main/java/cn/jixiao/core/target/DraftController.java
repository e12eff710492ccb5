package cn.jixiao.core.target;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The buffer that a form is kept in while it is being typed. */
@RestController
@RequestMapping("/api/v1/core/drafts/{targetId}")
class DraftController {

    private static final int MOST = 500_000;

    /** What the form holds, and which version it was begun from. */
    record DraftRequest(
            @Nullable JsonNode content, @Nullable String baseEtag) {}

    /** When it was kept. */
    record Kept(Instant savedAt) {}

    private final Desk desk;
    private final Drafts drafts;

    DraftController(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping
    Drafts.Draft find(Acting acting, @PathVariable UUID targetId) {
        Mandate mandate = desk.mandateToFillIn(acting, targetId);
        return drafts.find(targetId, acting.personId(), mandate.reach()).orElseThrow(Refusal::notFound);
    }

    @PutMapping
    Kept keep(Acting acting, @PathVariable UUID targetId, @RequestBody DraftRequest request) {
        Mandate mandate = desk.mandateToFillIn(acting, targetId);
        JsonNode content = desk.needed(request.content(), "content");
        if (content.toString().length() > MOST) {
            throw Refusal.of(413, "HTTP_413");
        }
        return new Kept(drafts.keep(
                targetId, acting.personId(), content, desk.text(request.baseEtag(), "baseEtag"), mandate.reach()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Acting acting, @PathVariable UUID targetId) {
        Mandate mandate = desk.mandateToFillIn(acting, targetId);
        drafts.drop(targetId, acting.personId(), mandate.reach());
    }
}
