package cn.jixiao.tenant.handover;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.problem.Word;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.administration.Administration;
import cn.jixiao.tenant.administration.Grants;
import cn.jixiao.tenant.administration.Staff;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import cn.jixiao.tenant.people.Right;
import cn.jixiao.tenant.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands one post over (交接). In one transaction the taker has the post, the giver's ends on the day that was chosen, what the
 * directory says of the giver by that post says it of the taker, and the handover stands in the feed, by which core-service
 * moves what hangs on the giver there. Nothing that was done changes its name.
 */
@Service
class HandingOver {

    /** What is to be done; the last day of the giver's post is today unless said otherwise. */
    record Wanted(
            UUID postId,
            UUID takerId,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {}

    /** What would go along, and whether the taker has the post already. */
    record Outlook(Exchange exchange, boolean held, List<Duty> duties) {}

    private final Posts posts;
    private final Staff staff;
    private final OrgUnits orgUnits;
    private final Grants grants;
    private final Administration administration;
    private final Duties duties;
    private final Handovers handovers;
    private final Trail trail;
    private final BusinessClock clock;
    private final Clock system;

    HandingOver(
            Posts posts,
            Staff staff,
            OrgUnits orgUnits,
            Grants grants,
            Administration administration,
            Duties duties,
            Handovers handovers,
            Trail trail,
            BusinessClock clock,
            Clock systemClock) {
        this.posts = posts;
        this.staff = staff;
        this.orgUnits = orgUnits;
        this.grants = grants;
        this.administration = administration;
        this.duties = duties;
        this.handovers = handovers;
        this.trail = trail;
        this.clock = clock;
        this.system = systemClock;
    }

    /**
     * Looks at what a handover would move, and changes nothing.
     *
     * @throws Refusal as {@link #hand}
     */
    @Transactional(readOnly = true)
    public Outlook look(Acting by, UUID post, UUID taker) {
        Exchange exchange = exchange(by, post, taker);
        return new Outlook(exchange, exchange.held().isPresent(), duties.of(exchange));
    }

    /**
     * Hands the post over.
     *
     * @throws Refusal 404 for a post or a person that the bureau does not have; 409 {@code OWN_POST}, {@code GIVER_IS_TAKER},
     *     {@code TAKER_WITHOUT_POST} and {@code POST_OF_ADMINISTRATOR} where the acting post may not grant, 422
     *     {@code ENDS_BEFORE_IT_BEGINS}, and what granting and ending a post are refused with
     */
    @Transactional
    public Handover hand(Acting by, Wanted wanted) {
        Exchange exchange = exchange(by, wanted.postId(), wanted.takerId());
        Posts.Held post = exchange.post();
        LocalDate chosen = wanted.lastDay() == null ? exchange.today() : wanted.lastDay();
        if (chosen.isBefore(post.validFrom())) {
            throw Refusal.rule("ENDS_BEFORE_IT_BEGINS").field("lastDay");
        }
        LocalDate ended = post.validTo();
        LocalDate last = ended != null && ended.isBefore(chosen) ? ended : chosen;
        List<Duty> going = duties.of(exchange);
        Posts.Held taken = exchange.held().orElse(null);
        boolean granted = taken == null;
        if (taken == null) {
            taken = granted(by, exchange);
        }
        if (!last.equals(ended)) {
            grants.end(by, post.id(), new IfMatch(post.version()), last);
        }
        duties.move(exchange, going, by.name());
        Handover done = handover(exchange, taken, granted, last, wanted.reason(), by);
        handovers.add(done, going);
        trail.append(new TrailEntry(
                "POST_HANDED_OVER",
                "HANDOVER",
                done.id(),
                null,
                done.giverName(),
                done.takerName(),
                done.reason(),
                done.role() + " " + done.orgUnitCode() + " " + done.orgUnitName() + " " + done.lastDay()));
        return done;
    }

    private Exchange exchange(Acting by, UUID postId, UUID takerId) {
        Posts.Held post = posts.find(postId).orElseThrow(Refusal::notFound);
        People.Person giver = staff.find(post.personId()).orElseThrow(Refusal::notFound);
        People.Person taker = staff.find(takerId).orElseThrow(Refusal::notFound);
        OrgUnit body = orgUnits.find(post.orgUnitId()).orElseThrow();
        if (giver.id().equals(taker.id())) {
            throw Refusal.conflict("GIVER_IS_TAKER").field("takerId");
        }
        if (by.personId().equals(giver.id()) || by.personId().equals(taker.id())) {
            throw Refusal.conflict("OWN_POST");
        }
        boolean grantable = administration.may(by, Right.POST_GRANT);
        if (post.role().isAdministrator() && !grantable) {
            throw Refusal.conflict("POST_OF_ADMINISTRATOR", Word.of("role", post.role()));
        }
        Exchange exchange =
                new Exchange(post, body, giver, taker, staff.posts(giver.id()), staff.posts(taker.id()), clock.today());
        if (exchange.held().isEmpty() && !grantable) {
            throw Refusal.conflict("TAKER_WITHOUT_POST", taker.name()).field("takerId");
        }
        return exchange;
    }

    private Posts.Held granted(Acting by, Exchange exchange) {
        Posts.Held post = exchange.post();
        return grants.grant(
                        by,
                        new Grants.Wanted(
                                exchange.taker().id(),
                                post.role(),
                                post.orgUnitId(),
                                post.fiscalYear(),
                                null,
                                exchange.until()))
                .post();
    }

    private Handover handover(
            Exchange exchange,
            Posts.Held taken,
            boolean granted,
            LocalDate lastDay,
            @Nullable String reason,
            Acting by) {
        Posts.Held post = exchange.post();
        return new Handover(
                Ids.next(),
                post.id(),
                taken.id(),
                post.orgUnitId(),
                exchange.body().code(),
                exchange.body().name(),
                post.role(),
                post.fiscalYear(),
                exchange.giver().id(),
                exchange.giver().name(),
                exchange.taker().id(),
                exchange.taker().name(),
                lastDay,
                granted,
                reason,
                system.instant(),
                exchange.today(),
                by.name(),
                Role.valueOf(by.post().role()));
    }
}
