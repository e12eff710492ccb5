package cn.jixiao.tenant.operation;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.bureau.Bureaus;
import cn.jixiao.tenant.people.Operators;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of bureaus and do with them; to everybody else these addresses do not exist. */
@RestController
class BureauController {

    record BureauView(
            String id,
            String name,
            String region,
            Bureau.Level level,
            @Nullable String parentId,
            String divisionCode,
            Bureau.Status status,
            List<Bureau.Status> nextStatuses,
            String partition,
            @Nullable Instant handedOverAt,
            Accounts.Progress accounts) {}

    record StatusChange(
            @NotNull Bureau.Status status, @NotBlank String reason) {}

    private final Bureaus bureaus;
    private final BureauLife life;
    private final Accounts accounts;

    BureauController(Bureaus bureaus, BureauLife life, Accounts accounts) {
        this.bureaus = bureaus;
        this.life = life;
        this.accounts = accounts;
    }

    /** All bureaus, the uppermost first, with how far their sign-in accounts are. */
    @GetMapping("/api/v1/tenant/bureaus")
    List<BureauView> list(JwtAuthenticationToken who) {
        Operators.require(who);
        List<Bureau> all = bureaus.all();
        Map<String, Accounts.Progress> progress =
                accounts.progress(all.stream().map(Bureau::id).toList());
        return all.stream()
                .map(b -> view(b, progress.getOrDefault(b.id(), Accounts.Progress.NONE)))
                .toList();
    }

    /** Moves a bureau to another status. */
    @PatchMapping("/api/v1/tenant/bureaus/{id}/status")
    BureauView status(JwtAuthenticationToken who, @PathVariable String id, @Valid @RequestBody StatusChange change) {
        Operators.require(who);
        life.move(known(id), change.status(), change.reason(), who.getToken());
        return one(id);
    }

    /** Hands a bureau over to its own administrators; from then on no operator writes in it. */
    @PostMapping("/api/v1/tenant/bureaus/{id}/hand-over")
    BureauView handOver(JwtAuthenticationToken who, @PathVariable String id) {
        Operators.require(who);
        life.handOver(known(id), who.getToken());
        return one(id);
    }

    /** Has the sign-in accounts of a bureau brought into step anew, for a Keycloak that lost some. */
    @PostMapping("/api/v1/tenant/bureaus/{id}/accounts/renew")
    BureauView renewAccounts(JwtAuthenticationToken who, @PathVariable String id) {
        Operators.require(who);
        life.renewAccounts(known(id), who.getToken());
        return one(id);
    }

    /** Makes a partition known, so that cities can be put into it. */
    @PutMapping("/api/v1/tenant/partitions/{partition}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void partition(JwtAuthenticationToken who, @PathVariable String partition) {
        Operators.require(who);
        if (!partition.matches("[a-z][a-z0-9-]{0,30}")) {
            throw Refusal.malformed("HTTP_400");
        }
        bureaus.addPartition(partition);
    }

    private Bureau known(String id) {
        return bureaus.find(id).orElseThrow(Refusal::notFound);
    }

    private BureauView one(String id) {
        return view(known(id), accounts.progress(List.of(id)).getOrDefault(id, Accounts.Progress.NONE));
    }

    private static BureauView view(Bureau b, Accounts.Progress accounts) {
        return new BureauView(
                b.id(),
                b.name(),
                b.region(),
                b.level(),
                b.parentId(),
                b.divisionCode(),
                b.status(),
                b.status().next(),
                b.partition(),
                b.handedOverAt(),
                accounts);
    }
}
