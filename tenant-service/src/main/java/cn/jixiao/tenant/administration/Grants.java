package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.problem.Word;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.accounts.FirstSignIn;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import cn.jixiao.tenant.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and ends posts. Nobody touches posts of his own, so nobody gives himself more than he has; and a person is
 * either one of the three administrators or does business, never both. A refusal comes before anything is written, so it leaves
 * whole what else its transaction does.
 */
@Service
public class Grants {

    /** A post to be granted; from today on unless a later day is given. */
    public record Wanted(
            UUID personId,
            Role role,
            UUID orgUnitId,
            @Nullable Integer fiscalYear,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final Posts posts;
    private final People people;
    private final OrgUnits orgUnits;
    private final Accounts accounts;
    private final Trail trail;
    private final BusinessClock clock;

    Grants(Posts posts, People people, OrgUnits orgUnits, Accounts accounts, Trail trail, BusinessClock clock) {
        this.posts = posts;
        this.people = people;
        this.orgUnits = orgUnits;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Grants a post.
     *
     * @throws Refusal 404 for an unknown person or body, {@code OWN_POST}, {@code ROLE_AT_WRONG_BODY}, {@code BODY_CLOSED},
     *     {@code SEPARATED_ADMINISTRATORS}, {@code POST_TWICE}, {@code ENDS_BEFORE_IT_BEGINS}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Staff.Seat grant(Acting by, Wanted wanted) {
        if (accounts.states(List.of(wanted.personId())).isEmpty()) {
            throw Refusal.notFound();
        }
        requireOther(by, wanted.personId());
        OrgUnit body = orgUnits.find(wanted.orgUnitId()).orElseThrow(Refusal::notFound);
        LocalDate from = wanted.validFrom() == null ? clock.today() : wanted.validFrom();
        if (body.kind() != wanted.role().bodyKind()) {
            throw Refusal.rule(
                            "ROLE_AT_WRONG_BODY",
                            Word.of("role", wanted.role()),
                            Word.of("bodyKind", wanted.role().bodyKind()))
                    .field("orgUnitId");
        }
        LocalDate closes = body.validTo();
        if (closes != null && (wanted.validTo() == null || wanted.validTo().isAfter(closes))) {
            throw Refusal.rule("BODY_CLOSED", body.name(), closes.toString()).field("orgUnitId");
        }
        if (wanted.validTo() != null && wanted.validTo().isBefore(from)) {
            throw Refusal.rule("ENDS_BEFORE_IT_BEGINS").field("validTo");
        }
        Posts.Held post = new Posts.Held(
                Ids.next(),
                wanted.personId(),
                body.id(),
                wanted.role(),
                wanted.fiscalYear(),
                from,
                wanted.validTo(),
                1);
        requireSeparation(post);
        posts.add(post);
        follow(post.personId());
        trail.append(entry("POST_GRANTED", post, body.code()));
        return new Staff.Seat(post, body);
    }

    /**
     * Ends a post on a day, or moves its end.
     *
     * @throws Refusal 404, {@code OWN_POST}, {@code STALE}, {@code ENDS_BEFORE_IT_BEGINS}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Staff.Seat end(Acting by, UUID id, IfMatch version, LocalDate last) {
        Posts.Held post = posts.find(id).orElseThrow(Refusal::notFound);
        version.require(post.version());
        requireOther(by, post.personId());
        if (last.isBefore(post.validFrom())) {
            throw Refusal.rule("ENDS_BEFORE_IT_BEGINS").field("validTo");
        }
        if (!posts.end(id, last, post.version())) {
            throw Refusal.stale();
        }
        follow(post.personId());
        trail.append(entry("POST_ENDED", post, last.toString()));
        return new Staff.Seat(
                posts.find(id).orElseThrow(), orgUnits.find(post.orgUnitId()).orElseThrow());
    }

    private static void requireOther(Acting by, UUID person) {
        if (by.personId().equals(person)) {
            throw Refusal.conflict("OWN_POST").field("personId");
        }
    }

    private void requireSeparation(Posts.Held wanted) {
        Stream<Posts.Held> lasting = posts.of(List.of(wanted.personId())).stream()
                .filter(held -> held.validTo() == null || !held.validTo().isBefore(wanted.validFrom()));
        lasting.forEach(held -> {
            if (held.isSameAs(wanted)) {
                throw Refusal.conflict("POST_TWICE").field("role");
            }
            if (held.role() != wanted.role()
                    && (held.role().isAdministrator() || wanted.role().isAdministrator())) {
                throw Refusal.conflict(
                                "SEPARATED_ADMINISTRATORS",
                                Word.of("role", held.role()),
                                Word.of("role", wanted.role()))
                        .field("role");
            }
        });
    }

    private void follow(UUID person) {
        boolean member = people.followPosts(person, clock.today());
        accounts.wish(person, member, FirstSignIn.NONE);
    }

    private TrailEntry entry(String action, Posts.Held post, String detail) {
        return new TrailEntry(
                action,
                "POST",
                post.id(),
                null,
                null,
                null,
                null,
                post.role() + " " + people.find(post.personId()).orElseThrow().userName() + " " + detail);
    }
}
